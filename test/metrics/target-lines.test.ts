import { describe, expect, test } from 'vitest'
import { linesMissed, type TargetTerms } from '../../src/metrics/promises/target-lines.ts'
import { sampleResult } from '../figures/sample-result.ts'

const terms: TargetTerms[] = [
  { ...ofLine('premium'), firstReplySeconds: 3600, share: 0.95 },
  { ...ofLine('others'), firstReplySeconds: 7200, share: 0.8 }
]

function ofLine(line: string) {
  const { NaN: none } = Number
  return { line, nextReplySeconds: none, resolutionSeconds: none, clock: 'around the clock', isPaused: false }
}

const tally = (due: number[], met: number[]) => ({
  due: due.reduce((a, b) => a + b),
  met: met.reduce((a, b) => a + b),
  notYetDue: 0,
  shortestSeconds: 3600,
  longestSeconds: 7200,
  dueOfLine: Float64Array.from(due),
  metOfLine: Float64Array.from(met)
})

describe('lines of the targets', () => {
  test('a premium promise is missed however well the others do', () => {
    const all = [tally([100, 1000], [90, 1000])]
    expect(linesMissed(all, all, terms)).toEqual(['premium'])
  })

  test('a part of a line is judged on thirty tickets or more, the whole line on any number', () => {
    const all = [tally([100, 10], [90, 1])]
    expect(linesMissed([tally([29, 10], [0, 1])], all, terms)).toEqual(['others'])
    expect(linesMissed([tally([30, 0], [0, 0])], all, terms)).toEqual(['premium'])
  })

  test('over replications a line is judged on all of them together', () => {
    const all = [tally([100, 10], [94, 10]), tally([100, 10], [96, 10])]
    expect(linesMissed(all, all, terms)).toEqual([])
  })

  test('a result judges each line on its own, with the interval over the replications', () => {
    const [first, second] = sampleResult(3).targets
    expect([first.line, second.line]).toEqual(['P1 premium', 'P2'])
    expect(first.firstReply).toMatchObject({ targetSeconds: 7200, requiredShare: 0.9, verdict: 'missed' })
    expect(first.firstReply?.isJudgedOnFew).toBe(false)
    expect(first.firstReply?.share.low).toBeLessThan(first.firstReply?.share.value ?? 0)
    expect(first.tickets.value).toBe(282)
  })

  test('a line without tickets is neither met nor missed', () => {
    const { targets } = sampleResult(1, { targetNames: ['P1 premium', 'P2', 'nobody'] })
    expect(targets[2]).toMatchObject({ line: 'nobody', tickets: { value: 0 }, firstReply: null, resolution: null })
  })
})
