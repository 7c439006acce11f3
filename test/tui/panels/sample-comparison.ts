import type { HeadlineValue } from '../../../src/metrics/headlines/headline-values.ts'
import { headlineValues } from '../../../src/metrics/headlines/headline-values.ts'
import type { Comparison } from '../../../src/metrics/schemas/comparison-schema.ts'
import { compareValues } from '../../../src/study/compare.ts'
import { sampleMeasures } from '../../figures/sample-result.ts'

const REPLICATIONS = 6

/** Values of an arm in which resolutions take so much less of their time and as much of the promised replies is lost. */
const changed = (values: readonly HeadlineValue[], share: number): HeadlineValue[] =>
  values.map(own => {
    if (own.key === 'resolutionSeconds.mean') return { ...own, value: own.value * (1 - share) }
    if (own.key !== 'firstReplyTarget.share' || own.ratio === undefined) return own
    const ratio = { ...own.ratio, above: own.ratio.above * (1 - share) }
    return { ...own, ratio, value: ratio.above / ratio.below }
  })

const arm = (label: string, settings: readonly string[]): Comparison['arms'][number] => ({
  label,
  name: 'Desk',
  file: 'desk.yaml',
  settings: [...settings],
  firstDay: '2027-03-01',
  lastDay: '2027-03-21',
  zone: 'UTC',
  inputs: []
})

/** A small desk, the same half as quick as the replies are late, and the same as it was. */
export const sampleComparison = (parts: Partial<Comparison> = {}): Comparison => {
  const first = sampleMeasures(REPLICATIONS).map(headlineValues)
  return {
    schema: 'sunrelay-comparison/1',
    versions: {},
    seed: 1,
    replications: REPLICATIONS,
    study: { wanted: REPLICATIONS, failed: [], isInterrupted: false, precision: null },
    tzRelease: '2026a',
    arms: [arm('A', []), arm('B', ['routing.policy=swarm']), arm('C', ['costs.read=0'])],
    changes: [
      { path: 'routing.policy', values: ['skills', 'swarm', 'skills'] },
      { path: 'costs.read', values: ['5 min', '5 min', '0 min'] }
    ],
    warnings: [],
    expectations: [],
    ...compareValues(['A', 'B', 'C'], [first, first.map(values => changed(values, 0.5)), first]),
    ...parts
  }
}
