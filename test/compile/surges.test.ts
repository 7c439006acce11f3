import { describe, expect, test } from 'vitest'
import { spanOf } from '../../src/compile/period.ts'
import { surgesOf } from '../../src/compile/surges.ts'
import { scenarioNames } from '../../src/model/names/names.ts'
import { type ScenarioSource, scenarioSchema } from '../../src/model/scenario.ts'

const HOUR = 3600
const WEEK = 168 * HOUR

const surges = (demand: ScenarioSource['demand'], zone = 'UTC', skills: ScenarioSource['skills'] = {}) => {
  const scenario = scenarioSchema.parse({
    name: 'sample',
    period: { from: '2027-03-01', to: '2027-03-28', zone },
    shifts: { day: { days: 'mon-fri', start: '09:00', end: '17:00' } },
    teams: { a: { zone: 'UTC', people: 1, shift: 'day', skills: { any: '100%' } } },
    skills: { any: { effort: '20 min' }, ...skills },
    demand
  })
  return surgesOf(scenario, scenarioNames(scenario), spanOf(scenario.period))
}

describe('surges of demand', () => {
  test('a storm is a surge from its start to its end, a lull is none', () => {
    const storms = [
      { from: '2027-03-10 06:00', length: '3 h', factor: 5, skill: 'any' },
      { from: '2027-03-02 00:00', length: '1 day', factor: 0.5 }
    ]
    const from = 9 * 24 * HOUR + 6 * HOUR
    expect(surges({ generate: { rate: '10 per hour', storms } })).toEqual([
      { name: 'storm of 2027-03-10 06:00 on any', from, until: from + 3 * HOUR }
    ])
  })

  test('a rate at least a tenth above that of the week before is a step, on the clock of the traffic', () => {
    const rate = ['10 per hour', '10.5 per hour', '20 per hour', '10 per hour']
    expect(surges({ generate: { rate } })).toEqual([
      { name: 'higher rate from week 3', from: 2 * WEEK, until: 2 * WEEK }
    ])
    // America changes its clocks on 14 March 2027, so that its third week begins an hour earlier.
    const [step] = surges({ generate: { rate } }, 'America/New_York')
    expect(step.from).toBe(2 * WEEK - HOUR)
  })

  test('the launch of skills that tickets need is a step on its day', () => {
    const day = 24 * HOUR
    const skills = (...froms: (string | undefined)[]) =>
      Object.fromEntries(froms.map((from, i) => [`new ${i + 1}`, { effort: '20 min', ...(from && { from }) }]))
    const skill = { any: 9, 'new 1': 1, 'new 2': 1, 'new 3': 1, 'any+new 1': 1 }
    const generate = { rate: '10 per hour', mix: { skill } }
    const launched = surges({ generate }, 'UTC', skills('2027-03-10', '2027-03-08', '2027-03-10', '2027-03-20'))
    expect(launched).toEqual([
      { name: 'launch of new 2', from: 7 * day, until: 7 * day },
      { name: 'launch of new 1, new 3, any+new 1', from: 9 * day, until: 9 * day }
    ])
    expect(surges({ generate }, 'UTC', skills('2027-03-01', '2027-04-10', undefined))).toEqual([])
  })

  test('replayed demand has none that is known', () => {
    expect(surges({ replay: { file: 'tickets.csv' } })).toEqual([])
  })
})
