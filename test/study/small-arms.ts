import { type Scenario, type ScenarioSource, scenarioSchema } from '../../src/model/scenario.ts'
import type { Arm } from '../../src/study/arm.ts'

const source: ScenarioSource = {
  name: 'Small office',
  period: { from: '2027-03-01', to: '2027-03-07', zone: 'Europe/Lisbon' },
  priorities: ['urgent', 'normal'],
  skills: { product: { effort: { exponential: { mean: '20 min' } } } },
  shifts: { office: { start: '09:00', end: '17:00' } },
  teams: { Lisbon: { zone: 'Europe/Lisbon', people: 2, shift: 'office', skills: { product: '100%' } } },
  demand: { generate: { rate: '40 per day', mix: { priority: { urgent: 1, normal: 3 } } } },
  targets: [{ firstReply: '1 h', share: '80%' }]
}

/** A small office as an arm of a comparison, with these parts written otherwise. */
export const armWith = (parts: Partial<ScenarioSource> = {}): Arm => {
  const written = { ...source, ...parts }
  const scenario: Scenario = scenarioSchema.parse(written)
  return {
    input: { scenario, record: { versions: {}, inputs: [], leftOut: [] } },
    file: 'x.yaml',
    settings: [],
    written
  }
}

/** The small office with so many people. */
export const armOfPeople = (number: number): Arm =>
  armWith({
    teams: { Lisbon: { zone: 'Europe/Lisbon', people: number, shift: 'office', skills: { product: '100%' } } }
  })
