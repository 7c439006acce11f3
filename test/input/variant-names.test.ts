import { describe, expect, it } from 'vitest'
import { complaint, FULL, TEXTBOOK } from './scenario-folder.ts'

const variant = (text: string, set: readonly string[] = []): string =>
  complaint({ 'a.yaml': `extends: base.yaml\n${text}`, 'base.yaml': FULL }, { set })

describe('a name that a variant mistypes', () => {
  it.each([
    ['teams: {Lisbon: {people: 9}}', '`teams.Lisbon` needs `zone`, `shift` and `skills`', '"lisbon"'],
    ['teams: {lisbin: {people: 9}}', '`teams.lisbin` needs `zone`, `shift` and `skills`', '"lisbon"'],
    ['teams: {San-Francisco: {people: 9}}', 'needs `zone`, `shift` and `skills`', '"san francisco"'],
    ['skills: {Firewall: {replies: null}}', '`skills.Firewall` needs `effort`', '"firewall"'],
    ['shifts: {Day: {end: 18:00}}', 'error', '"day"']
  ])('is one error with the name of the base: %s', (text, message, near) => {
    const words = variant(`${text}\n`)
    expect(words).toContain(message)
    expect(words).toContain(`did you mean ${near} of base.yaml?`)
    expect(words.match(/error/g)).toHaveLength(1)
  })

  it('is a warning where nothing is missing and only case, blanks or dashes differ', () => {
    const words = variant('channels: {Phone: {lines: 3}}\n')
    expect(words).toContain('a.yaml:2:12: warning: "Phone" is new under `channels`')
    expect(words).toContain('did you mean "phone" of base.yaml?')
  })

  it('is no matter where the name is the base’s own, or like none of it', () => {
    expect(variant('channels: {phone: {lines: 3}}\n')).toBe('')
    expect(variant('channels: {fax: {}}\n')).toBe('')
    expect(variant('teams: {nairobi: {people: 3}}\n')).not.toContain('of base.yaml')
    expect(complaint({ 'a.yaml': TEXTBOOK.replace('desk:', 'desk: {}, Desk:') })).not.toContain('of a.yaml')
  })

  it('of an option is explained by the scenario itself', () => {
    expect(complaint({ 'a.yaml': FULL }, { set: ['teams.Lisbon={people: 9}'] })).toContain(
      'did you mean "lisbon" of a.yaml?'
    )
  })
})
