import { describe, expect, it } from 'vitest'
import { complaint, isTold, type Mistake } from '../../input/scenario-folder.ts'

const BASE = `name: Desk
period: {from: 2027-03-01, to: 2027-05-31, zone: UTC}
skills: {dns: {effort: 20 min, consult: {chance: 10%, talk: 10 min}}, email: {effort: 10 min}}
shifts: {day: {start: 08:00, end: 16:00}}
teams:
  lisbon: {zone: Europe/Lisbon, people: 6, shift: day, skills: {dns: 100%, email: 50%}}
  remote: {zone: America/New_York, people: 2, shift: day, skills: {email: 100%}}
demand: {generate: {rate: 10 per hour}}
`

const told = (more: string, from = '', to = ''): string => complaint({ 'a.yaml': BASE.replace(from, to) + more })
const ofClass = (parts: string): string => {
  const team = parts.startsWith('team:') ? '' : 'team: lisbon, '
  const count = parts.startsWith('people') ? '' : 'people: 3, '
  return told(`classes: {spring: {${team}${count}from: 2027-03-15, ${parts}}}\n`)
}
const people = (list: string): string => told(`people: [${list}]\n`)
const leavers = (list: string): string => told(`leavers: [${list}]\n`)
const trainings = (list: string): string => told(`trainings: [${list}]\n`)

describe('people who come, learn and leave', () => {
  it('accepts every word of the language', () => {
    const words =
      told(`people: [{name: Ana Lima, team: lisbon, shift: day, skills: {dns: 80%}, zone: Europe/Madrid, from: 2027-03-08, until: 2027-05-01, absence: 4%}]
classes:
  spring: {team: lisbon, people: 3, from: 2027-03-15, shift: [day], skills: {dns: {people: 2, proficiency: 80%}, email: 60%}, training: {length: 2 weeks}, ramp: {start: 20%, weeks: 12, curve: saturating}, trainers: {people: 2, team: lisbon, daily: 2 h, after: 30 min, weeks: 4}, consults: 3}
leavers: [{team: lisbon, people: 2, on: 2027-04-01}, {person: Ana Lima, on: 2027-04-20}, {person: spring 2, on: 2027-05-01}]
trainings: [{team: lisbon, people: 4, skill: email, proficiency: 80%, from: 2027-03-02, length: 3 days, ramp: {start: 40%, weeks: 6}, consults: 2}, {person: remote 1, skill: dns, from: 2027-04-01}]
consults: {giveUpAfter: 30 min, proficiency: 80%}
`)
    expect(words).toBe('')
    const skill = 'email: {effort: 10 min, from: 2027-04-01, fades: {after: 30 days, half: 90 days, floor: 50%}}'
    expect(told('', 'email: {effort: 10 min}', skill)).toBe('')
  })

  it.each([
    ['a class of an unknown team', 'team: lisbin', 'team "lisbin" is not defined', 'did you mean "lisbon"?'],
    ['an unknown skill', 'skills: {dnz: 80%}', 'skill "dnz" is not defined', 'did you mean "dns"?'],
    ['an unknown shift', 'shift: dya', 'shift "dya" is not defined', 'did you mean "day"?'],
    [
      'a ramp that falls',
      'skills: {dns: 30%}, ramp: {start: 40%, weeks: 4}',
      'starts at 40%, but "dns" only gets to 30%',
      'start at 30% or less'
    ],
    ['a ramp above the skills of the team', 'ramp: {start: 60%, weeks: 4}', '"email" only gets to 50%', 'start at 50%'],
    ['a class without people', 'people: 0', '0 must be at least 1', 'people: 0'],
    ['a ramp of ten years', 'ramp: {start: 40%, weeks: 520}', '520 must be at most 260', 'weeks: 520'],
    ['a ramp from nothing', 'ramp: {start: 0%, weeks: 5}', '"0%" must be more than 0%', 'write a small share'],
    ['half days of training', 'training: {length: 12 h}', 'not a number of whole days', '`3 days`'],
    [
      'more trainers than people',
      'trainers: {people: 3, team: remote, daily: 2 h, weeks: 4}',
      '3 people of team "remote" are to teach, but 2 are there',
      'at most 2'
    ],
    [
      'an unknown team of trainers',
      'trainers: {people: 1, team: remot, daily: 2 h, weeks: 4}',
      'team "remot" is not defined',
      'did you mean "remote"?'
    ],
    [
      'more skilled people than there are',
      'skills: {dns: {people: 4}}',
      '4 people of class "spring" learn the skill "dns", but the class has 3',
      'at most 3'
    ],
    ['a factor on help without a ramp', 'consults: 3', 'holds during the ramp, and there is none', 'add `ramp`']
  ] satisfies Mistake[])('%s is told', isTold(ofClass))

  it('a class before or after the simulated period is pointed out, and runs', () => {
    const at = (from: string): string => told(`classes: {spring: {team: lisbon, people: 3, from: ${from}}}\n`)
    expect(at('2027-02-15')).toContain('warning: class "spring" begins before the simulated period')
    expect(at('2027-02-15')).toContain('14 days on')
    expect(at('2027-06-15')).toContain('warning: class "spring" begins after the simulated period')
    expect(at('2027-03-01')).toBe('')
  })

  it('a class called like a team is refused, since its people would be called alike', () => {
    expect(told('classes: {remote: {team: lisbon, people: 3, from: 2027-03-15}}\n')).toContain(
      'error: there is a team "remote" too'
    )
  })

  it.each([
    ['nobody', '{on: 2027-04-01}', 'does not say who it is'],
    ['a team without a number', '{team: lisbon, on: 2027-04-01}', 'does not say who it is'],
    ['too much', '{person: lisbon 1, team: lisbon, people: 1, on: 2027-04-01}', 'both a person and people'],
    ['a stranger', '{person: lisbon 9, on: 2027-04-01}', '"lisbon 1" to "lisbon 6"'],
    ['an unknown team', '{team: lisbin, people: 1, on: 2027-04-01}', 'team "lisbin" is not defined'],
    [
      'more than there are',
      '{team: remote, people: 3, on: 2027-04-01}',
      '3 people leave team "remote", which counts 2'
    ],
    [
      'more than there are in the end',
      '{team: lisbon, people: 4, on: 2027-04-01}, {person: lisbon 1, on: 2027-03-02}, {team: lisbon, people: 2, on: 2027-05-01}',
      'with these 2, 7 people leave team "lisbon", which counts 6'
    ],
    [
      'somebody twice',
      '{person: lisbon 1, on: 2027-03-02}, {person: lisbon 1, on: 2027-03-03}',
      '"lisbon 1" leaves twice'
    ],
    ['another time', '{person: lisbon 1, on: 2028-03-02}', 'outside the simulated period']
  ] satisfies Mistake[])('leavers: %s is told', isTold(leavers))

  it.each([
    ['nobody', '{skill: dns, from: 2027-04-01}', 'does not say who it is'],
    ['too much', '{person: lisbon 1, people: 2, skill: dns, from: 2027-04-01}', 'both a person and people'],
    ['a stranger', '{person: Ana, skill: dns, from: 2027-04-01}', 'there is nobody called "Ana"'],
    ['an unknown skill', '{person: lisbon 1, skill: dnz, from: 2027-04-01}', 'skill "dnz" is not defined'],
    [
      'more than there are',
      '{team: remote, people: 3, skill: dns, from: 2027-04-01}',
      '3 people of team "remote" are to learn, but the team has 2'
    ],
    [
      'a ramp that falls',
      '{team: remote, skill: dns, proficiency: 30%, from: 2027-04-01, ramp: {start: 40%, weeks: 2}}',
      'only gets to 30%'
    ],
    ['a factor without a ramp', '{team: remote, skill: dns, from: 2027-04-01, consults: 2}', 'add `ramp`'],
    ['another time', '{team: remote, skill: dns, from: 2028-04-01}', 'outside the simulated period']
  ] satisfies Mistake[])('trainings: %s is told', isTold(trainings))

  it.each([
    ['two of one name', '{name: Ana, team: lisbon}, {name: Ana, team: remote}', 'two people are called "Ana"'],
    [
      'a name of somebody counted',
      '{name: lisbon 6, team: lisbon}',
      '"lisbon 6" is also what somebody is called who is counted'
    ],
    ['an unknown team', '{name: Ana, team: lisbin}', 'team "lisbin" is not defined'],
    ['an unknown shift', '{name: Ana, team: lisbon, shift: dya}', 'shift "dya" is not defined'],
    ['an unknown zone', '{name: Ana, team: lisbon, zone: Mars}', 'there is no time zone "Mars"'],
    ['reversed dates', '{name: Ana, team: lisbon, from: 2027-04-02, until: 2027-04-01}', 'before the first'],
    ['another time', '{name: Ana, team: lisbon, from: 2028-04-02}', 'never there in the simulated period'],
    ['no proficiency', '{name: Ana, team: lisbon, skills: {dns: 0%}}', 'must be more than 0%']
  ] satisfies Mistake[])('people by name: %s is told', isTold(people))

  it('a name with a number beyond the head count is free', () => {
    expect(told('people: [{name: lisbon 7, team: lisbon}, {name: lisbon 06, team: lisbon}]\n')).toBe('')
  })

  it('a team needs no head count where its people have names or come in a class', () => {
    const remote = 'remote: {zone: America/New_York, people: 2,'
    const without = 'remote: {zone: America/New_York,'
    expect(told('', remote, without)).toContain('`teams.remote` needs `people`')
    expect(told('people: [{name: Ana, team: remote}]\n', remote, without)).toBe('')
    expect(told('classes: {spring: {team: remote, people: 3, from: 2027-03-15}}\n', remote, without)).toBe('')
  })

  it('help that nobody can give or nobody asks for is pointed out', () => {
    expect(told('consults: {proficiency: 90%}\n', 'dns: 100%', 'dns: 80%')).toContain('nobody is at 90% in "dns"')
    expect(told('consults: {giveUpAfter: 5 min}\n', ', consult: {chance: 10%, talk: 10 min}', '')).toContain(
      'nobody asks for help with any skill'
    )
    expect(told('consults: {giveUpAfter: 0 min}\n')).toContain('must be longer than zero')
  })

  it('a skill that only a class or a training brings is held by somebody', () => {
    const [from, to] = ['dns: 100%, email: 50%', 'email: 50%']
    expect(told('', from, to)).toContain('nobody has the skill "dns"')
    expect(told('trainings: [{team: lisbon, skill: dns, from: 2027-03-10}]\n', from, to)).toBe('')
    expect(told('classes: {new: {team: lisbon, people: 2, from: 2027-03-10, skills: {dns: 90%}}}\n', from, to)).toBe('')
    expect(told('people: [{name: Ana, team: lisbon, skills: {dns: 90%}}]\n', from, to)).toBe('')
  })

  it('a launch after the period is pointed out', () => {
    expect(told('', 'email: {effort: 10 min', 'email: {effort: 10 min, from: 2027-07-01')).toContain(
      '"email" is launched after the simulated period'
    )
  })
})

describe('people who are not there', () => {
  const spring = 'classes: {spring: {team: lisbon, people: 3, from: 2027-03-15}}\n'
  const learns = (on: string): string => `trainings: [{person: spring 1, skill: email, from: ${on}}]\n`
  const leaves = (on: string): string => `leavers: [{person: spring 1, on: ${on}}]\n`
  it('cannot leave before they come', () => {
    expect(told(spring + leaves('2027-03-15'))).toContain(
      '10:34: warning: "spring 1" leaves on 2027-03-15, but only comes'
    )
    expect(told(spring + leaves('2027-03-16'))).toBe('')
  })

  it('are not trained before they come or after they leave', () => {
    expect(told(spring + learns('2027-03-14'))).toContain(
      'warning: "spring 1" is to learn on 2027-03-14, but only comes on'
    )
    expect(told(spring + learns('2027-04-01') + leaves('2027-04-01'))).toContain('but leaves on 2027-04-01')
    expect(told(spring + learns('2027-03-15') + leaves('2027-04-01'))).toBe('')
  })
})
