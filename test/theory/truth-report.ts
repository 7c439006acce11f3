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

const isMissed = (verdict: Verdict): boolean => !isReproduced(verdict, FULL_LENGTH)

const number = (value: number): string => value.toPrecision(6)

const missLine = ({ key, exact, estimate, z, precision }: Verdict): string =>
  `    missed  ${key}: ${number(estimate.value)} ± ${number(estimate.standardError)}, exactly ${number(exact)}, z ${z.toFixed(2)}${precision > 0.01 ? ' (short run)' : ''}`

const caseLines = ({ id, verdicts, unread, replications, seconds }: CaseResult): string[] => {
  const missed = verdicts.filter(isMissed)
  const short = verdicts.filter(verdict => !isPrecise(verdict)).map(({ key }) => key)
  const zs = verdicts.map(({ z }) => z).filter(z => !Number.isNaN(z))
  return [
    `${id.padEnd(8)} ${String(verdicts.length - missed.length).padStart(3)} of ${verdicts.length} reproduced, rms z ${rms(zs).toFixed(2)}, ${replications} replications, ${seconds.toFixed(0)} s`,
    ...missed.map(missLine),
    ...(short.length > 0 ? [`    not as precise as asked: ${short.join(', ')}`] : []),
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
  const whole = sorted.filter(({ verdicts, unread }) => !verdicts.some(isMissed) && unread.length === 0).length
  const lines = [
    ...sorted.flatMap(caseLines),
    ...faults.map(({ id, fault }) => `${id.padEnd(8)} FAULT: ${fault}`),
    '',
    ...unsaid.map(({ id, reason }) => `${id.padEnd(8)} not sayable: ${reason}`),
    '',
    ...coverages.flatMap(coverageLines),
    '',
    `${whole} of ${sorted.length} sayable cases reproduced in full; ${unsaid.length} not sayable; ${faults.length} faults`,
    `${zs.length} z values: rms ${rms(zs).toFixed(3)}, ${(beyond * 100).toFixed(1)} % beyond 2`
  ]
  return { text: lines.join('\n'), isGood: whole === sorted.length && faults.length === 0 }
}
