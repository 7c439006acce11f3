import { describe, expect, it } from 'vitest'
import { complaint, isTold, type Mistake, TEXTBOOK } from '../../input/scenario-folder.ts'

const told = (more: string): string => complaint({ 'a.yaml': `${TEXTBOOK}${more}\n` })

describe('rules of cover and limits', () => {
  const cases: Mistake[] = [
    [
      'an unknown skill',
      'cover: [{skills: [anny]}]',
      '7:19: error: skill "anny" is not defined',
      'did you mean "any"?'
    ],
    ['an unknown queue', 'cover: [{queues: [gold]}]', 'queue "gold" is not defined', 'there is "standard"'],
    ['an unknown region', 'cover: [{regions: [west]}]', 'region "west" is not defined', 'there is "desk"'],
    ['an unknown team', 'cover: [{teams: [dusk]}]', 'team "dusk" is not defined', 'did you mean "desk"?'],
    ['an unknown clock', 'cover: [{clock: Mars}]', 'there is no time zone "Mars"'],
    ['nobody of somebody', 'cover: [{least: 0, teams: [desk]}]', 'needs nobody of some regions or teams'],
    ['a start at the end of the day', "cover: [{start: '24:00'}]", 'cannot start at 24:00'],
    ['a number that is none', 'cover: [{least: two}]', '`least` cannot be the text "two"'],
    ['a limit of nothing', 'limits: {rest: 0 h}', 'must be longer than zero'],
    ['a limit that is none', 'limits: {weeklyHour: 48 h}', 'has no key "weeklyHour"', 'did you mean "weeklyHours"?']
  ]
  it.each(cases)('are refused with their place: %s', isTold(told))
})

describe('special days of generated traffic', () => {
  const days = (list: string): string =>
    complaint({ 'a.yaml': TEXTBOOK.replace('rate: 110 per hour', `rate: 110 per hour, days: ${list}`) })
  const cases: Mistake[] = [
    ['neither date nor list', '[{factor: 10%}]', 'needs either a `date` or the name of a list of `holidays`'],
    [
      'both',
      '[{date: 2027-01-06, holidays: x, factor: 10%}]',
      'needs either a `date` or the name of a list of `holidays`'
    ],
    ['an unknown list', '[{holidays: x, factor: 10%}]', 'holidays "x" is not defined'],
    ['an unknown source', '[{date: 2027-01-06, source: x, factor: 10%}]', 'source "x" is not defined'],
    ['a factor that is no share', '[{date: 2027-01-06, factor: 0.1}]', '`factor` cannot be the number 0.1']
  ]
  it.each(cases)('are looked at: %s', isTold(days))

  it('outside the period are pointed out', () => {
    expect(days('[{date: 2028-01-06, factor: 10%}]')).toContain(
      'warning: the special day 2028-01-06 is outside the simulated period'
    )
    expect(days('[{date: 2027-01-06, factor: 10%}]')).toBe('')
  })
})
