import { expect, it } from 'vitest'
import { describeScenario } from '../../src/cli/describe-scenario.ts'
import { deskOf } from '../compile/desk-of-learners.ts'

it('the description of a scenario names who comes, learns and leaves, and counts them among the people', () => {
  const scenario = deskOf({
    people: [{ name: 'Ana', team: 'lisbon' }],
    classes: {
      spring: {
        team: 'lisbon',
        people: 12,
        from: '2027-03-15',
        training: { length: '2 weeks' },
        ramp: { start: '20%', weeks: 12 },
        trainers: { people: 2, daily: '2 h', weeks: 4 }
      }
    },
    trainings: [{ team: 'lisbon', skill: 'email', from: '2027-03-29' }],
    leavers: [
      { team: 'lisbon', people: 2, on: '2027-04-01' },
      { person: 'Ana', on: '2027-05-01' }
    ]
  })
  const text = describeScenario(scenario)
  const lines = [
    'lisbon: 19 people in Europe/Lisbon',
    'Classes      spring: 12 people for lisbon from 2027-03-15, 14 days of training,',
    'Skills       dns (19 people), email (19)',
    'Trainings    email for all of lisbon from 2027-03-29',
    'Leavers      2 of lisbon from 2027-04-01 on',
    'Ana from 2027-05-01 on'
  ]
  for (const line of lines) expect(text).toContain(line)
  expect(describeScenario(deskOf())).not.toMatch(/Classes|Trainings|Leavers/)
})
