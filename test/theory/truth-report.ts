import type { CaseResult, Coverage } from './truth-full-length.ts'
import { isPrecise, isReproduced, type Tolerance, type Verdict } from './truth-verdict.ts'

/** The rule of the reference cases: 3.5 standard errors and 2 %, 0.01 for probabilities. */
export const FULL_LENGTH: Tolerance = { standardErrors: 3.5, share: 0.02, probability: 0.01 }

/** All that came of a full run. */
export interface TruthOutcome {
  readonly results: readonly CaseResult[]
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

/** Writes down what was reproduced and what was not, with the check on all z values together. */
export const reportOf = ({ results, coverages, faults, unsaid }: TruthOutcome): { text: string; isGood: boolean } => {
  const sorted = [...results].sort((x, y) => x.id.localeCompare(y.id))
  const zs = sorted.flatMap(({ verdicts }) => verdicts.map(({ z }) => z)).filter(z => !Number.isNaN(z))
  const beyond = zs.filter(z => Math.abs(z) > 2).length / zs.length
  const whole = sorted.filter(
    ({ verdicts, unread }) => !verdicts.some(each => isMissed(each) || isOpen(each)) && unread.length === 0
  ).length
  const missed = sorted.filter(({ verdicts }) => verdicts.some(isMissed)).length
  const lines = [
    ...sorted.flatMap(caseLines),
    ...faults.map(({ id, fault }) => `${id.padEnd(8)} FAULT: ${fault}`),
    '',
    ...unsaid.map(({ id, reason }) => `${id.padEnd(8)} not sayable: ${reason}`),
    '',
    ...coverages.flatMap(coverageLines),
    '',
    `${whole} of ${sorted.length} sayable cases reproduced in full; ${missed} with a miss; ${unsaid.length} not sayable; ${faults.length} faults`,
    `${zs.length} z values: rms ${rms(zs).toFixed(3)}, ${(beyond * 100).toFixed(1)} % beyond 2`
  ]
  return { text: lines.join('\n'), isGood: missed === 0 && faults.length === 0 }
}
