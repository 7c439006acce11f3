import { traceRun } from '../../src/cli/explain/trace-run.ts'
import { loadStudy } from '../../src/cli/load-study.ts'
import type { TracedRun } from '../../src/metrics/life-line/traced-run.ts'
import type { Comparison } from '../../src/metrics/schemas/comparison-schema.ts'
import type { Result } from '../../src/metrics/schemas/result-schema.ts'
import { compareResults } from '../../src/study/compare-results.ts'
import { runStudy } from '../../src/study/run-study.ts'
import { printableData } from '../../src/views/text/printable.ts'
import type { TuiData } from '../../src/views/tui/tui-data.ts'

/** What the panels are painted from, all of it at hand. */
export interface Sample {
  readonly result: Result
  readonly comparison: Comparison
  readonly traced: TracedRun
}

const REPLICATIONS = 2

const resultOf = async (file: string, set: readonly string[]) => {
  const { input, written } = await loadStudy(file, { quiet: true, set: [...set] })
  const result = await runStudy(input, { seed: 1, replications: REPLICATIONS, jobs: 1 })
  return { result, file, settings: set, written, input }
}

/** Runs a scenario, and once more as changed, and follows its first replication ticket by ticket. */
export const sampleOf = async (file: string, set: readonly string[], change: readonly string[]): Promise<Sample> => {
  const first = await resultOf(file, set)
  const second = await resultOf(file, [...set, ...change])
  const { run } = traceRun(file, first.input, { seed: 1, replication: 0 })
  return { result: first.result, comparison: compareResults([first, second]), traced: run }
}

/** As the program has it when everything is loaded and something was tried. */
export const dataOf = ({ result, comparison, traced }: Sample): TuiData =>
  ({
    ...printableData({ result, comparison }),
    traced: { state: 'ready', value: traced },
    tried: printableData({ changes: ['teams.Lisbon.people=9'], result, comparison })
  }) satisfies TuiData

/** As the program has a stored result whose scenario is gone. */
export const storedOf = ({ result }: Sample): TuiData => ({
  result: printableData(result),
  comparison: null,
  traced: { state: 'none', reason: 'The scenario has changed since.' },
  tried: null
})
