import { beforeAll, describe, expect, it } from 'vitest'
import type { Figure } from '../../../src/figures/figure.ts'
import { comparisonDocument } from '../../../src/figures/report/comparison-document.ts'
import type { ReportDocument } from '../../../src/figures/report/report-document.ts'
import type { Comparison } from '../../../src/metrics/schemas/comparison-schema.ts'
import type { Result } from '../../../src/metrics/schemas/result-schema.ts'
import { compareResults } from '../../../src/study/compare-results.ts'
import { runStudy } from '../../../src/study/run-study.ts'
import { armOfPeople } from '../../study/small-arms.ts'

const run = (people: number, seed = 1, replications = 5): Promise<Result> =>
  runStudy(armOfPeople(people).input, { seed, replications })
const compared = (results: readonly Result[]): Comparison =>
  compareResults(results.map((result, i) => ({ result, file: `${i}.json`, settings: [] })))
const figureOf = ({ sections }: ReportDocument, section: string): Figure | undefined =>
  sections.flatMap(({ figures }) => figures).find(figure => figure.section === section)

let results: Result[]
let document: ReportDocument
beforeAll(async () => {
  results = [await run(1), await run(4)]
  document = comparisonDocument(compared(results), results)
})

describe('the report on a comparison', () => {
  it('answers with what changed most, how much is better, and how far to trust it', () => {
    const [change, outcome, trust] = document.answer
    expect(document.answer).toHaveLength(3)
    expect(change).toMatch(/^B beside A: .* −.* ± .*\(beyond chance\)\.$/)
    expect(outcome).toMatch(/^Of \d+ figures \d+ are better beyond chance and \d+ worse; paid hours: .* more in B/)
    expect(trust).toMatch(/^5 pairs of replications with the same tickets and the same luck/)
  })

  it('says where the results do not share their luck', async () => {
    const unpaired = comparisonDocument(compared([results[0], await run(4, 2)]))
    expect(unpaired.answer[2]).toMatch(/^To bear in mind: B: another seed .* are not paired/)
    expect(unpaired.subtitle).toContain('seeds 1 and 2')
    const words = JSON.stringify(unpaired)
    expect(words).toContain('B has another seed, so nothing is paired')
    expect(words).not.toContain('all arms have the same tickets')
    expect(words).not.toContain('worth')
  })

  it('has one sentence for each arm where there are several', async () => {
    const three = comparisonDocument(compared([...results, await run(2)]))
    expect(three.answer.map(sentence => sentence.slice(0, 11))).toEqual(['B beside A:', 'C beside A:'])
  })

  it('shows the targets, the resolution times and the queues of all arms beside each other', () => {
    expect(figureOf(document, 'targets-of-arms')).toMatchObject({ kind: 'table', columns: ['Target', 'A', 'B'] })
    const times = figureOf(document, 'resolution-of-arms')
    expect(times?.kind === 'distribution' && times.lines.map(({ name }) => name)).toEqual(['A', 'B'])
    const depth = figureOf(document, 'queue-depth-of-arms')
    expect(depth?.kind === 'series' && depth.lines.map(({ name }) => name.slice(0, 2))).toEqual(['A:', 'B:'])
  })

  it('of a comparison alone has what that holds, and of results of other days no common axis', () => {
    const alone = comparisonDocument(compared(results))
    expect(alone.sections.map(({ id }) => id)).toEqual(['overview', 'differences', 'changes', 'method'])
    const other = structuredClone(results[1])
    other.days = other.days.slice(1)
    expect(figureOf(comparisonDocument(compared(results), [results[0], other]), 'queue-depth-of-arms')).toBeUndefined()
  })

  it('leaves out distributions that an older result does not have', () => {
    const { resolutionTimes: _, ...older } = results[1]
    expect(figureOf(comparisonDocument(compared(results), [results[0], older]), 'resolution-of-arms')).toBeUndefined()
  })
})
