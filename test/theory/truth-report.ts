import type { ExactResult } from './truth-exact.ts'
import type { CaseResult, Coverage } from './truth-full-length.ts'
import { FULL_LENGTH, isPrecise, isReproduced, type Verdict } from './truth-verdict.ts'

/** All that came of a full run. */
export interface TruthOutcome {
  readonly results: readonly CaseResult[]
  readonly exact: readonly ExactResult[]
  readonly coverages: readonly Coverage[]
  readonly faults: readonly { readonly id: string; readonly fault: string }[]
  readonly unsaid: readonly { readonly id: string; readonly reason: string }[]
}

/** Far off by its own standard error, or off by more than allowed though the run was long enough. */
const isMissed = (verdict: Verdict): boolean =>
  !isReproduced(verdict, FULL_LENGTH) && (Math.abs(verdict.z) > FULL_LENGTH.standardErrors || isPrecise(verdict))

/** Not far off by its own standard error, but the run was too short to tell. */
const isOpen = (verdict: Verdict): boolean => !isReproduced(verdict, FULL_LENGTH) && !isMissed(verdict)

const number = (value: number): string => value.toPrecision(6)

const missLine = (verdict: Verdict): string => {
  const { key, exact, estimate, z } = verdict
  const found = `${number(estimate.value)} ± ${number(estimate.standardError)}, exactly ${number(exact)}, z ${z.toFixed(2)}`
  return `    ${isMissed(verdict) ? 'MISSED' : 'run too short'}: ${key} ${found}`
}

const caseLines = ({ id, verdicts, unread, replications, seconds }: CaseResult): string[] => {
  const missed = verdicts.filter(verdict => isMissed(verdict) || isOpen(verdict))
  const short = verdicts.filter(verdict => !isPrecise(verdict))
  const worst = Math.max(...short.map(({ precision }) => precision))
  const zs = verdicts.map(({ z }) => z).filter(z => !Number.isNaN(z))
  return [
    `${id.padEnd(8)} ${String(verdicts.length - missed.length).padStart(3)} of ${verdicts.length} reproduced, rms z ${rms(zs).toFixed(2)}, ${replications} replications, ${seconds.toFixed(0)} s`,
    ...missed.map(missLine),
    ...(short.length > 0 ? [`    ${short.length} not as precise as asked, up to ${(worst * 100).toFixed(1)} %`] : []),
    ...(unread.length > 0 ? [`    not read: ${unread.join(', ')}`] : [])
  ]
}

const rms = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length)

const coverageLines = ({ id, runs, shares }: Coverage): string[] => [
  `${id}: share of ${runs} intervals that hold the exact value`,
  ...shares.map(([key, share]) => `    ${key} ${(share * 100).toFixed(1)} %`)
]

const exactLines = ({ id, misses }: ExactResult): string[] => [
  `${id.padEnd(8)} ${misses.length === 0 ? 'reproduced exactly' : `${misses.length} values MISSED`}`,
  ...misses.map(miss => `    MISSED: ${miss}`)
]

/** Writes down what was reproduced and what was not, with the check on all z values together. */
export const reportOf = ({
  results,
  exact,
  coverages,
  faults,
  unsaid
}: TruthOutcome): { text: string; isGood: boolean } => {
  const sorted = [...results].sort((x, y) => x.id.localeCompare(y.id))
  const zs = sorted.flatMap(({ verdicts }) => verdicts.map(({ z }) => z)).filter(z => !Number.isNaN(z))
  const beyond = zs.filter(z => Math.abs(z) > 2).length / zs.length
  const whole = sorted.filter(
    ({ verdicts, unread }) => !verdicts.some(each => isMissed(each) || isOpen(each)) && unread.length === 0
  ).length
  const wrong = exact.filter(({ misses }) => misses.length > 0).length
  const missed = sorted.filter(({ verdicts }) => verdicts.some(isMissed)).length + wrong
  const lines = [
    ...sorted.flatMap(caseLines),
    ...exact.flatMap(exactLines),
    ...faults.map(({ id, fault }) => `${id.padEnd(8)} FAULT: ${fault}`),
    '',
    ...unsaid.map(({ id, reason }) => `${id.padEnd(8)} not sayable: ${reason}`),
    '',
    ...coverages.flatMap(coverageLines),
    '',
    `${whole + exact.length - wrong} of ${sorted.length + exact.length} sayable cases reproduced in full; ${missed} with a miss; ${unsaid.length} not sayable; ${faults.length} faults`,
    `${zs.length} z values: rms ${rms(zs).toFixed(3)}, ${(beyond * 100).toFixed(1)} % beyond 2`
  ]
  return { text: lines.join('\n'), isGood: missed === 0 && faults.length === 0 }
}
