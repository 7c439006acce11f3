import type { CoverageFinding, CoverageProof, FoundInterval } from '../../coverage/report.ts'
import type { PlannedShift, Roster, ShiftList } from '../../coverage/shift-list.ts'
import { counted, listed } from '../in-words.ts'
import { eventIds, idInstant, type TimedCalendar, type TimedEvent } from './timed-event.ts'

const MOST_NAMES = 30
const MOST_SUBJECTS = 3

/** People of one team who come and go together. */
interface Shared {
  readonly shift: PlannedShift
  readonly roster: Roster
  readonly people: string[]
}

/** Who is on shift when, an event for each shift that people of a team share, and every stretch in which somebody is missing. */
export const coverageEvents = (list: ShiftList, { findings }: CoverageProof): TimedCalendar => {
  const idOf = eventIds(list.scenario)
  const events = [
    ...sharedShifts(list).map(shared => shiftEvent(shared, idOf)),
    ...findings
      .filter(isGap)
      .flatMap(finding => finding.intervals.filter(hasLength).map(found => gapEvent(finding, found, idOf)))
  ]
  const order = ({ from, title }: TimedEvent): string => `${from} ${title}`
  events.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0))
  return { name: `Coverage: ${list.scenario}`, madeAt: list.from, events }
}

const sharedShifts = ({ rosters }: ShiftList): Shared[] => {
  const known = new Map<string, Shared>()
  for (const roster of rosters)
    for (const shift of roster.shifts) {
      const key = JSON.stringify([roster.team, shift.from, shift.until])
      const shared = known.get(key) ?? { shift, roster, people: [] }
      shared.people.push(roster.person)
      known.set(key, shared)
    }
  return [...known.values()]
}

type IdOf = ReturnType<typeof eventIds>

const shiftEvent = (
  { shift: { from, until }, roster: { team, region, site }, people }: Shared,
  idOf: IdOf
): TimedEvent => ({
  id: idOf('on', idInstant(from), idInstant(until), team),
  from,
  until,
  title: `${team}: ${people.length} on shift`,
  text: `${region === team ? '' : `${region}. `}${atMost(people, MOST_NAMES)}.`,
  place: site
})

/** Hand-overs that meet to the second have no length. */
const hasLength = ({ seconds }: FoundInterval): boolean => seconds > 0

/** Gaps in time; limits of working time are about people, not about who is there. */
const isGap = ({ kind }: CoverageFinding): boolean => kind === 'nobody' || kind === 'too few' || kind === 'hand-over'

const gapEvent = (
  { kind, subjects, needed }: CoverageFinding,
  { from, until, inWords, fewest }: FoundInterval,
  idOf: IdOf
): TimedEvent => {
  const names = subjects.map(({ what }) => what)
  const titles = {
    nobody: 'Nobody on shift',
    'too few': `Too few on shift: ${counted(fewest ?? 0, 'person', 'people')} of ${needed}`,
    'hand-over': 'No overlap at the hand-over'
  }
  return {
    id: idOf('gap', kind, idInstant(from), idInstant(until), names[0] ?? ''),
    from,
    until,
    title: `${titles[kind as keyof typeof titles]}: ${atMost(names, MOST_SUBJECTS)}`,
    text: `${listed(names)}. ${inWords}.`,
    place: ''
  }
}

const atMost = (names: readonly string[], most: number): string =>
  names.length <= most ? names.join(', ') : `${names.slice(0, most).join(', ')} and ${names.length - most} more`
