import type { PlannedShift, Roster, ShiftList } from '../../coverage/shift-list.ts'
import { eventIds, idInstant, type TimedCalendar } from './timed-event.ts'

/** The shifts of one person as a calendar, an event each, with its breaks and meetings. */
export const rosterEvents = (list: ShiftList, { person, team, region, site, shifts }: Roster): TimedCalendar => {
  const idOf = eventIds(list.scenario)
  return {
    name: `Shifts of ${person}: ${list.scenario}`,
    madeAt: list.from,
    events: shifts.map(shift => ({
      id: idOf('shift', idInstant(shift.from), person),
      from: shift.from,
      until: shift.until,
      title: `On shift: ${team}`,
      text: `${person}, ${team}${region === team ? '' : ` (${region})`}.${pausesInWords(shift)}`,
      place: site
    }))
  }
}

const pausesInWords = ({ pauses }: PlannedShift): string =>
  pauses.length === 0
    ? ''
    : ` Away from tickets: ${pauses.map(({ from, until }) => `${from.slice(11, 16)}–${until.slice(11, 16)}`).join(', ')} UTC.`
