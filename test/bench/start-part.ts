import type { Row } from './part.ts'
import { runProgram } from './program-run.ts'

const TIMES = 15

const medianRow = (name: string, words: readonly string[]): Row => {
  const runs = Array.from({ length: TIMES }, () => runProgram(words))
  const times = runs.map(({ processorMilliseconds }) => processorMilliseconds).sort((a, b) => a - b)
  return { name, milliseconds: times[TIMES >> 1], peakBytes: Math.max(...runs.map(({ peakBytes }) => peakBytes)) }
}

/** Medians of many starts of the real program. */
export const startRows = (): Row[] => [
  medianRow('start: --help', ['--help']),
  medianRow('start: check of a small scenario', ['check', 'scenarios/textbook-queue.yaml', '--quiet']),
  medianRow('start: run of one day', [
    'run',
    'scenarios/textbook-queue.yaml',
    ...['--set', 'period.to=2027-01-01', '--set', 'period.from=2027-01-01', '--quiet']
  ])
]
