import type { Scenario } from '../model/scenario.ts'
import type { BrokenHandover } from './broken-handovers.ts'
import { localWordsOf } from './local-words.ts'
import type { ProofContext, RawFinding } from './raw-finding.ts'

/** The hand-overs of a span from one region to the next in which the two are not on shift together. */
export const handoverFindings = (
  scenario: Scenario,
  handovers: readonly BrokenHandover[],
  { from, until, zone }: ProofContext
): RawFinding[] => {
  const names = Object.keys(scenario.teams)
  const inWords = localWordsOf(scenario, zone)
  const pairs = new Map<string, BrokenHandover[]>()
  for (const broken of handovers) {
    if (broken.startsAt < from || broken.startsAt >= until) continue
    const pair = `${broken.leaves} to ${broken.comes}`
    pairs.set(pair, [...(pairs.get(pair) ?? []), broken])
  }
  return [...pairs].map(([what, all]) => ({
    kind: 'hand-over',
    subjects: [{ what, path: ['teams', names[all[0].left[0]], 'shift'] }],
    needed: 0,
    zone,
    times: all.map(({ startsAt, endsAt, left, came }) => ({
      startsAt,
      endsAt,
      seconds: endsAt - startsAt,
      label: `${inWords('after', left, startsAt)}, ${inWords('before', came, endsAt)}`
    }))
  }))
}
