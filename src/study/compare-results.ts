import { headlinesOf, type ReplicationHeadlines } from '../metrics/headlines/stored-headlines.ts'
import { COMPARISON_SCHEMA, type Comparison } from '../metrics/schemas/comparison-schema.ts'
import type { Result } from '../metrics/schemas/result-schema.ts'
import { writtenDifferences } from '../model/written-changes.ts'
import { armLabel } from './arm-label.ts'
import { compareValues } from './compare.ts'
import { compareSingle } from './compare-single.ts'
import { resultWarnings } from './result-warnings.ts'

/** A result that is compared, and where it comes from. */
export interface ComparedResult {
  readonly result: Result
  /** As it is shown. */
  readonly file: string
  /** What was changed in the scenario for it. */
  readonly settings: readonly string[]
  /** The scenario as written, where it is known. */
  readonly written?: unknown
}

/** Results cannot be compared; the message is for the user. */
export class NotComparable extends Error {
  override readonly name = 'NotComparable'
}

/**
 * Compares results with the first, replication by replication; those of the same seed share their luck.
 *
 * Of a single replication in common only the differences are told, and no verdict. Results of different seeds have nothing in common but
 * the numbers of their replications: their pairs are as good as independent, which widens the intervals and is warned of.
 * @throws NotComparable where a result does not have the headlines of its replications, or they have no replication in common
 */
export const compareResults = (results: readonly ComparedResult[]): Comparison => {
  const labels = results.map((_, index) => armLabel(index))
  const runs = inCommon(results)
  const values = runs.map(own => own.map(one => one.values))
  const compared = runs[0].length < 2 ? compareSingle(labels, values) : compareValues(labels, values)
  const [{ result }] = results
  return {
    schema: COMPARISON_SCHEMA,
    versions: { ...result.versions },
    seed: result.seed,
    replications: runs[0].length,
    study: { wanted: runs[0].length, failed: [], isInterrupted: false, precision: null },
    tzRelease: result.tzRelease,
    arms: results.map((own, i) => armOf(own, labels[i], result.seed)),
    changes: changesOf(results),
    warnings: resultWarnings(
      labels,
      results.map(own => own.result),
      runs
    ),
    expectations: [],
    ...compared
  }
}

const runsOf = ({ result: { headlines }, file }: ComparedResult): ReplicationHeadlines[] => {
  if (headlines) return headlinesOf(headlines)
  throw new NotComparable(
    `${file} does not hold the figures of each replication, which a comparison needs; run its scenario again to store them`
  )
}

/** Replications that all results have, in order. */
const inCommon = (results: readonly ComparedResult[]): ReplicationHeadlines[][] => {
  const all = results.map(runsOf)
  const numbers = all[0].map(({ replication }) => replication)
  const common = numbers.filter(number => all.every(runs => runs.some(({ replication }) => replication === number)))
  if (common.length === 0) throw new NotComparable('the results have no replication in common')
  return all.map(runs => common.flatMap(number => runs.find(({ replication }) => replication === number) ?? []))
}

const armOf = (
  { result, file, settings }: ComparedResult,
  label: string,
  seed: number
): Comparison['arms'][number] => ({
  label,
  name: result.scenario.name,
  file,
  settings: [...settings],
  firstDay: result.period.firstDay,
  lastDay: result.period.lastDay,
  zone: result.period.zone,
  ...(result.seed !== seed && { seed: result.seed }),
  inputs: result.inputs.map(({ file: own, sha256 }) => ({ file: own, sha256 }))
})

/** What the scenarios say differently where all are known; else what their inputs tell. */
const changesOf = (results: readonly ComparedResult[]): Comparison['changes'] => {
  if (results.every(({ written }) => written !== undefined))
    return writtenDifferences(results.map(({ written }) => written)).map(({ path, values }) => ({
      path,
      values: [...values]
    }))
  const settings = results.map(({ result }) => settingsOf(result))
  const paths = [...new Set(settings.flatMap(own => [...own.keys()]))]
  return paths
    .map(path => ({ path, values: settings.map(own => own.get(path) ?? null) }))
    .filter(({ values }) => values.some(value => value !== values[0]))
}

const SET = /^--set (.*?)=(.*)$/s

/** Settings of the command line, and files by their name with the start of their hash where another file has that name. */
const settingsOf = ({ inputs }: Result): Map<string, string> => {
  const settings = new Map<string, string>()
  const files: string[] = []
  for (const { file, sha256 } of inputs) {
    const [, path, value] = SET.exec(file) ?? []
    if (path !== undefined && value !== undefined) settings.set(path, value)
    else files.push(`${file} (${sha256.slice(0, 8)})`)
  }
  return settings.set('files', files.join(', '))
}
