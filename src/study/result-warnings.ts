import type { ReplicationHeadlines } from '../metrics/headlines/stored-headlines.ts'
import type { Comparison } from '../metrics/schemas/comparison-schema.ts'
import type { Result } from '../metrics/schemas/result-schema.ts'

/** Why results cannot quite be compared with the first: another seed, other days, other tickets, a single or a left-out replication. */
export const resultWarnings = (
  labels: readonly string[],
  results: readonly Result[],
  runs: readonly (readonly ReplicationHeadlines[])[]
): Comparison['warnings'] =>
  results
    .slice(1)
    .flatMap((result, i) =>
      [
        ...otherSeed(results[0], result),
        ...otherVersion(results[0], result),
        ...otherPeriod(results[0], result),
        ...(results[0].seed === result.seed ? otherTickets(runs[0], runs[i + 1]) : []),
        ...fewer(results[0], result, runs[0].length)
      ].map(message => ({ arm: labels[i + 1], message }))
    )

const otherSeed = ({ seed: a }: Result, { seed: b }: Result): string[] =>
  a === b
    ? []
    : [
        `another seed (${b}, not ${a}): the replications do not share their luck, so they are not paired and the intervals are wider`
      ]

const otherVersion = ({ versions: a }: Result, { versions: b }: Result): string[] =>
  a.sunrelay === b.sunrelay ? [] : [`made by another version of sunrelay (${b.sunrelay ?? 'unknown'})`]

const otherPeriod = ({ period: a }: Result, { period: b }: Result): string[] =>
  a.firstDay === b.firstDay && a.lastDay === b.lastDay && a.zone === b.zone
    ? []
    : [`another period (${b.firstDay} to ${b.lastDay}, ${b.zone}): totals are of other days`]

const otherTickets = (a: readonly ReplicationHeadlines[], b: readonly ReplicationHeadlines[]): string[] => {
  const differing = a.filter(({ ticketsMark }, i) => ticketsMark !== b[i].ticketsMark).length
  if (differing === 0) return []
  const where = differing === a.length ? '' : ` in ${differing} of ${a.length} replications`
  return [`other tickets${where}: the differences hold those of the demand, and pairing helps less`]
}

const fewer = (a: Result, b: Result, common: number): string[] => {
  if (common === 1)
    return ['one replication only: chance may explain any difference; more are run by --replications 20']
  const most = Math.max(a.replications, b.replications)
  return common === most ? [] : [`${common} replications are in common; the others are left out`]
}
