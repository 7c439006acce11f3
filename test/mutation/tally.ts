import type { TestOutcome } from './run-tests.ts'

/** What became of a mutation. One whose tests ran out of time was not noticed by any test, however likely it is that it made them slow. */
export type Fate = 'killed' | 'SURVIVED' | 'OUT OF TIME'

/** Width of the longest fate, characters. */
export const FATE_WIDTH = 'OUT OF TIME'.length

/** How many mutations had each fate. */
export type Tally = Readonly<Record<Fate, number>>

/** What the run of its tests says of a mutation. */
export const fateOf = ({ kind }: TestOutcome): Fate =>
  kind === 'failed' ? 'killed' : kind === 'out of time' ? 'OUT OF TIME' : 'SURVIVED'

/** Counts fates. */
export const tallyOf = (outcomes: readonly TestOutcome[]): Tally => {
  const tally: Record<Fate, number> = { killed: 0, SURVIVED: 0, 'OUT OF TIME': 0 }
  for (const outcome of outcomes) tally[fateOf(outcome)]++
  return tally
}

/** `74 of 75 mutations killed, 1 survived`, and how many ran out of time where some did. */
export const tallyInWords = (tally: Tally): string => {
  const { killed, SURVIVED: survived, 'OUT OF TIME': late } = tally
  const ofTime = late === 0 ? '' : `, the tests of ${late} ran out of time (not killed)`
  return `${killed} of ${killed + survived + late} mutations killed, ${survived} survived${ofTime}`
}
