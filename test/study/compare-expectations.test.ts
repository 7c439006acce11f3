import { describe, expect, it } from 'vitest'
import { judgeExpectations } from '../../src/metrics/expect/expectations.ts'
import { figurePhrases } from '../../src/model/expect/figure-words.ts'
import { armLabel } from '../../src/study/arm-label.ts'
import { compareArms } from '../../src/study/compare-arms.ts'
import { runStudy } from '../../src/study/run-study.ts'
import { expectedOfArms } from './expected-of-arms.ts'
import { armOfPeople } from './small-arms.ts'

const arms = [armOfPeople(2), armOfPeople(3)]

const limitOf = (phrase: string): string => {
  if (/^(mean|p\d+) (handovers|people|touches|transfers|reopens)/.test(phrase)) return '1'
  if (/^share|^occupancy|^utilisation/.test(phrase)) return '50%'
  return /^(mean|p\d+)|^overtime|^paid/.test(phrase) ? '1 h' : '100'
}

describe('what is expected of arms', () => {
  it('is judged as a run of the arm alone is, for every figure that has a name', { timeout: 60_000 }, async () => {
    const phrases = figurePhrases().flatMap(phrase =>
      phrase.includes('deflected') ? [] : [phrase, `${phrase} normal`]
    )
    const isOfAll = (phrase: string) => /^(occupancy|utilisation|overtime|paid hours)/.test(phrase)
    const texts = phrases
      .filter(phrase => !(isOfAll(phrase) && phrase.endsWith('normal')))
      .map(phrase => `${phrase} <= ${limitOf(phrase)}`)
    const replications = 10
    const comparison = await compareArms(arms, { seed: 2, replications, expected: expectedOfArms(texts, arms) })
    expect(comparison.expectations.length).toBe(2 * texts.length)
    expect(texts.length).toBeGreaterThan(60)
    for (const [index, arm] of arms.entries()) {
      const result = await runStudy(arm.input, { seed: 2, replications })
      const own = expectedOfArms(texts, arms).filter(one => one.arm === index)
      const judged = judgeExpectations(result, own)
      const found = comparison.expectations.filter(one => one.arm === armLabel(index))
      expect(
        found.map(({ text, found, verdict, isBeyondChance }) => ({ text, found, verdict, isBeyondChance }))
      ).toEqual(judged.map(({ text, found, verdict, isBeyondChance }) => ({ text, found, verdict, isBeyondChance })))
    }
  })

  it('of a difference is the paired difference that the page has', async () => {
    const texts = [
      'B - A: mean resolution <= 0 s',
      'A - B: mean resolution <= 0 s',
      'B - A: share first reply >= 0 points'
    ]
    const { expectations, measures } = await compareArms(arms, {
      seed: 1,
      replications: 6,
      expected: expectedOfArms(texts, arms)
    })
    const differenceOf = (key: string) => {
      const found = measures.find(own => own.key === key && own.priority === null)?.differences[0]
      return { value: found?.value, low: found?.low, high: found?.high }
    }
    const [forth, back, share] = expectations
    expect(forth).toMatchObject({ arm: 'B', against: 'A', verdict: 'met', isBeyondChance: true })
    expect(forth.found).toEqual(differenceOf('resolutionSeconds.mean'))
    expect(back).toMatchObject({ arm: 'A', against: 'B', verdict: 'missed', isBeyondChance: true })
    expect(back.found.value).toBeCloseTo(-(forth.found.value ?? Number.NaN), 6)
    expect(share.found).toEqual(differenceOf('firstReplyTarget.share'))
  })

  it('is not judged where there are too few tickets for a p99', async () => {
    const expected = expectedOfArms(['B - A: p99 resolution <= 0 s'], arms)
    const { expectations } = await compareArms(arms, { seed: 1, replications: 2, expected })
    expect(expectations[0]).toMatchObject({ verdict: 'not judged', isBeyondChance: null })
    expect(expectations[0].expectedBeyond).toBeGreaterThan(0)
    expect(expectations[0].expectedBeyond).toBeLessThan(100)
  })
})
