import { describe, expect, it } from 'vitest'
import { mergeSkillWaits } from '../../src/metrics/merge/merge-skill-waits.ts'
import { sampleMeasures, sampleResult } from '../figures/sample-result.ts'

describe('first waits by skill and region', () => {
  it('add up to those by skill, and to those by region', () => {
    const [{ breakDowns, skillWaits }] = sampleMeasures(1)
    for (const field of ['skill', 'region'] as const) {
      const groups = breakDowns.find(({ by }) => by.length === 1 && by[0] === field)?.groups ?? []
      expect(groups.length).toBeGreaterThan(1)
      for (const { key, times } of groups) {
        const own = skillWaits.filter(wait => wait[field] === key[0])
        const { count, mean } = times.firstWaitSeconds
        expect(own.reduce((sum, { begun }) => sum + begun, 0)).toBe(count)
        if (count > 0) expect(own.reduce((sum, { seconds }) => sum + seconds, 0) / count).toBeCloseTo(mean ?? 0, 6)
      }
    }
  })

  it('of several replications are ratios of the sums, without pairs that none has', () => {
    const wait = (begun: number, seconds: number) => ({ skill: 'a', region: 'b', begun, seconds })
    const [merged] = mergeSkillWaits([[wait(1, 10)], [wait(3, 90)]])
    expect(merged).toMatchObject({ skill: 'a', region: 'b', begun: { value: 2 }, firstWaitSeconds: { value: 25 } })
    expect(mergeSkillWaits([[wait(0, 0)], [wait(0, 0)]])).toEqual([])
    expect(mergeSkillWaits([[wait(0, 0)], [wait(2, 8)]])[0].firstWaitSeconds.value).toBe(4)
  })

  it('are part of a result', () => {
    expect(sampleResult(2).skillWaits?.length).toBeGreaterThan(1)
  })
})
