import { describe, expect, test } from 'vitest'
import { causeRows, timeFields, timeGroups } from '../../src/figures/time-groups.ts'
import { CUSTOMER_BAND } from '../../src/figures/where-time-went.ts'
import { sampleResult } from './sample-result.ts'

const result = sampleResult(2)

describe('the time of groups of tickets', () => {
  test('desk and customer together are the whole time of a ticket, solved or not', () => {
    for (const basis of ['solved', 'all'] as const)
      for (const { whole, deskSeconds, customerSeconds } of timeGroups(result, 'priority', basis))
        expect(deskSeconds + customerSeconds).toBeCloseTo(whole.value ?? Number.NaN, 3)
  })

  test('the bands are the time of the desk, and waits are a part of it', () => {
    for (const { bandSeconds, deskSeconds, waitSeconds } of timeGroups(result, 'skill', 'all')) {
      expect(bandSeconds.reduce((sum, seconds) => sum + seconds, 0)).toBeCloseTo(deskSeconds, 6)
      expect(bandSeconds[CUSTOMER_BAND]).toBe(0)
      expect(waitSeconds).toBeGreaterThan(0)
      expect(waitSeconds).toBeLessThanOrEqual(deskSeconds + 1e-6)
    }
  })

  test('fields that part nothing are left out, and the hour of the week is the last', () => {
    const fields = timeFields(result)
    expect(fields).toContain('priority')
    expect(fields.at(-1)).toBe('hour of the week')
    const single = {
      ...result,
      causes: result.causes.map(down => (down.by[0] === 'skill' ? { ...down, groups: down.groups.slice(0, 1) } : down))
    }
    expect(timeFields(single)).toEqual(fields.filter(by => by !== 'skill'))
  })
})

describe('the causes of a group', () => {
  const rows = causeRows(result, 'skill', 'skill 2') ?? []

  test('have shares of the whole and of the desk that add up to one', () => {
    const sumOf = (shares: readonly (number | null)[]) => shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)
    expect(sumOf(rows.map(row => row.solvedShare))).toBeCloseTo(1, 6)
    expect(sumOf(rows.map(row => row.deskShare))).toBeCloseTo(1, 6)
    expect(sumOf(rows.map(row => row.allShare))).toBeCloseTo(1, 6)
  })

  test('come by the time that they took, the customer last', () => {
    const own = rows.slice(0, -1).map(({ ofSolved }) => ofSolved.value ?? 0)
    expect(own).toEqual(own.toSorted((a, b) => b - a))
    expect(rows.at(-1)?.band).toBe(CUSTOMER_BAND)
    expect(rows.at(-1)?.deskShare).toBeNull()
  })

  test('where nothing was solved come by what they took of any ticket', () => {
    const own = (causeRows(result, 'skill', 'skill 3') ?? []).slice(0, -1).map(({ ofAll }) => ofAll.value ?? 0)
    expect(own[0]).toBeGreaterThan(0)
    expect(own).toEqual(own.toSorted((a, b) => b - a))
  })

  test('of a group that there is not are null', () => {
    expect(causeRows(result, 'skill', 'skill 9')).toBeNull()
  })
})
