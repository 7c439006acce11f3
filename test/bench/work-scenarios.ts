import { type Scenario, type ScenarioSource, scenarioSchema } from '../../src/model/scenario.ts'

const round = { zone: 'UTC', shift: 'always' } as const
const shifts = { always: { start: '00:00', end: '24:00' } }

/** W1: M/M/120, first come first served; a million customers at 110 an hour. */
export const w1Scenario = (): Scenario =>
  scenarioSchema.parse({
    name: 'W1',
    period: { from: '2027-01-01', to: '2028-01-14', zone: 'UTC' },
    skills: { any: { effort: { exponential: { mean: '1 h' } } } },
    shifts,
    teams: { desk: { ...round, people: 120, skills: { any: '100%' } } },
    demand: { generate: { rate: '110 per hour' } }
  } satisfies ScenarioSource)

const KNOWN = ['01', '12', '23', '34', '04', '02', '13', '24', '03', '14', '012', '234']
const MEAN_HOURS = ['1 h', '0.8 h', '1.2 h', '1 h', '0.9 h']
const RATES = [26, 28, 22, 24, 24]

/** W2: five skills, twelve teams of ten with two or three skills each, patience of an hour; a million customers at 124 an hour. */
export const w2Scenario = (): Scenario =>
  scenarioSchema.parse({
    name: 'W2',
    period: { from: '2027-01-01', to: '2027-12-02', zone: 'UTC' },
    channels: { call: { patience: { exponential: { mean: '1 h' } } } },
    skills: Object.fromEntries(MEAN_HOURS.map((mean, skill) => [`s${skill}`, { effort: { exponential: { mean } } }])),
    shifts,
    teams: Object.fromEntries(
      KNOWN.map(known => [
        known,
        { ...round, people: 10, skills: Object.fromEntries([...known].map(s => [`s${s}`, '100%'])) }
      ])
    ),
    demand: {
      generate: {
        rate: '124 per hour',
        mix: { skill: Object.fromEntries(RATES.map((rate, skill) => [`s${skill}`, rate])) }
      }
    },
    routing: { order: 'age' }
  } satisfies ScenarioSource)
