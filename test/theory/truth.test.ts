import { beforeAll, describe, expect, it } from 'vitest'
import { APART_MILLISECONDS, apart } from '../apart.ts'
import { misses, type QuickTruth, quickCases, SEED, sayable } from './quick-truth.ts'
import { textbookCases } from './textbook-cases.ts'
import { allTruthCases, type TruthCase, truthIsAbsent } from './truth-cases.ts'
import { scenarioOf } from './truth-scenarios.ts'

let found: QuickTruth
beforeAll(async () => {
  found = await apart(new URL('./quick-truth.ts', import.meta.url), 'quickTruth')
}, APART_MILLISECONDS)

describe('the product against formulas', () => {
  it.each(textbookCases().map(({ id }) => id))('gives the figures of %s', id => {
    expect(found.textbook[id]).toEqual([])
  })

  it('misses the figures where the scenario has another rule', () => {
    const truth = textbookCases().find(({ id }) => id === 'M/M/c with priorities') as TruthCase
    const told = sayable(truth)
    const byAge = { ...told, source: { ...told.source, routing: { order: 'age' as const } } }
    expect(misses(truth, SEED, byAge).length).toBeGreaterThan(0)
  })

  it.each(textbookCases().map(({ id }) => id))('loses and doubles nothing in %s', id => {
    expect(found.lost[id]).toEqual([])
  })
})

describe.skipIf(truthIsAbsent)(
  `the product against reference cases${truthIsAbsent ? `: ${truthIsAbsent}` : ''}`,
  () => {
    it.each(quickCases().map(({ id }) => id))('reproduces %s', id => {
      expect(found.reference[id]).toEqual([])
    })

    it.each(quickCases().flatMap(({ id, timeUnit }) => (timeUnit === 'hour' ? [id] : [])))(
      'loses and doubles nothing in %s',
      id => {
        expect(found.lost[id]).toEqual([])
      }
    )

    it('says every family or gives the reason why it cannot', () => {
      const reasons = allTruthCases().map(truth => scenarioOf(truth))
      expect(reasons.filter(each => typeof each === 'string' && each.startsWith('a family that is not known'))).toEqual(
        []
      )
    })
  }
)
