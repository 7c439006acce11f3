import type { Scenario } from '../model/scenario.ts'
import { neededHours, shortfallsWithin } from './hours.ts'
import { localWordsOf } from './local-words.ts'
import type { Crowd } from './presence.ts'
import type { FoundTime, ProofContext, RawFinding } from './raw-finding.ts'
import type { Requirement } from './requirement.ts'
import { type Shortfall, shortfallsOf } from './shortfalls.ts'

/** The shortfalls of each requirement at any time of [from, until), epoch seconds; those with the same people share them. */
export const shortfallsOfAll = (
  requirements: readonly Requirement[],
  crowds: readonly Crowd[],
  span: { readonly from: number; readonly until: number }
): Shortfall[][] => {
  const keyOf = ({ groups, least }: Requirement): string => `${least}|${groups.join()}`
  const distinct = new Map(requirements.map(requirement => [keyOf(requirement), requirement]))
  const found = shortfallsOf([...distinct.values()], crowds, span)
  const byKey = new Map([...distinct.keys()].map((key, index) => [key, found[index]]))
  return requirements.map(requirement => byKey.get(keyOf(requirement)) ?? [])
}

/** Every interval of a span in which a requirement has too few people on shift, in the hours in which it counts. */
export const gapFindings = (
  scenario: Scenario,
  requirements: readonly Requirement[],
  shortfalls: readonly (readonly Shortfall[])[],
  { from, until, zone }: ProofContext
): RawFinding[] => {
  const inWords = localWordsOf(scenario, zone)
  const timeOf = ({ startsAt, endsAt, fewest, left, comes }: Shortfall): FoundTime => ({
    startsAt,
    endsAt,
    fewest,
    seconds: endsAt - startsAt,
    label: [inWords('after', left, startsAt), inWords('before', comes, endsAt)].filter(Boolean).join(', ')
  })
  return requirements.flatMap((requirement, index) => {
    const { what, path, least, kind } = requirement
    const hours = neededHours(requirement, zone, from, until)
    const times = shortfallsWithin(shortfalls[index], hours).map(timeOf)
    if (times.length === 0) return []
    const subject = { what: kind === 'queue' ? `queue ${what}` : what, path }
    return [{ kind: least === 1 ? 'nobody' : 'too few', subjects: [subject], needed: least, zone, times }]
  })
}
