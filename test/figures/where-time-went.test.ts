import { describe, expect, test } from 'vitest'
import { waitByHour, whereTimeWent } from '../../src/figures/where-time-went.ts'
import { sampleResult } from './sample-result.ts'

const result = sampleResult(2)

describe('where the time went', () => {
  test('the parts of each bar add up to its total, the mean time to resolution', () => {
    const [{ rows }] = whereTimeWent(result, ['priority'], false)
    for (const { total, parts } of rows) {
      const sum = parts.reduce((seconds, { quantity }) => seconds + (quantity.value ?? 0), 0)
      expect(sum).toBeCloseTo(total.value ?? Number.NaN, 6)
    }
    expect(rows[0].name).toBe('all')
    const overall = result.breakDowns[0].groups[0].times.resolutionSeconds.mean.value
    expect(rows[0].total.value).toBeCloseTo(overall ?? Number.NaN, 4)
  })

  test('groups in which nothing was solved are left out', () => {
    const [{ rows }] = whereTimeWent(result, ['skill'], true)
    expect(rows.map(({ name }) => name)).toEqual(['all', 'skill 1', 'skill 2'])
  })

  test('there is no bar where nothing was solved at all', () => {
    const nothing = { ...result, causes: result.causes.map(down => ({ ...down, groups: down.groups.map(unsolved) })) }
    expect(whereTimeWent(nothing, ['priority'], false)).toEqual([])
  })

  test('the map of the week has an hour for every hour, and leaves out the customer and the work', () => {
    const { values } = waitByHour(result)
    expect(values.map(row => row.length)).toEqual(Array(7).fill(24))
    const hours = result.causes.find(({ by }) => by[0] === 'hour of the week')?.groups ?? []
    const { seconds } = hours[50]
    const waits = [
      seconds.nobodyOnShift,
      seconds.nobodyWithSkill,
      seconds.busyFirst,
      seconds.busyLesser,
      seconds.ownerAway,
      seconds.ownerBusy,
      seconds.interrupted
    ]
    expect(values[2][2]).toBeCloseTo(waits.reduce((sum, { value }) => sum + (value ?? 0), 0) / 3600, 6)
  })
})

const unsolved = <T extends { solved: { value: number | null } }>(group: T): T => ({
  ...group,
  solved: { ...group.solved, value: 0 }
})
