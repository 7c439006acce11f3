import ical, { ICalAlarmType, ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator'
import type { CalendarEvent, EventCalendar } from '../../figures/clock-year/clock-events.ts'
import { printableData } from '../text/printable.ts'

const DAY_SECONDS = 86_400

/**
 * Whole-day events as an iCalendar file (RFC 5545), for any calendar program; they block nobody's time.
 *
 * Dates stand without a zone, stamps are UTC, ids are those of the events: the same events give the same bytes.
 */
export function icsText(calendar: EventCalendar): string {
  const { name, madeAt, events } = printableData(calendar)
  const file = ical({ name, prodId: { company: 'sunrelay', product: 'sunrelay', language: 'EN' } })
  for (const event of events) file.createEvent(eventOf(event, madeAt))
  return `${file.toString().trimEnd()}\r\n`
}

function eventOf({ id, firstDate, lastDate, title, text, remindDaysBefore }: CalendarEvent, madeAt: string) {
  return {
    id,
    stamp: new Date(madeAt),
    allDay: true,
    start: new Date(`${firstDate}T00:00:00Z`),
    // The end of an event of whole days is the day after its last.
    end: new Date(Date.parse(`${lastDate}T00:00:00Z`) + DAY_SECONDS * 1000),
    summary: title,
    description: text,
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
    alarms:
      remindDaysBefore === 0
        ? []
        : [{ type: ICalAlarmType.display, triggerBefore: remindDaysBefore * DAY_SECONDS, description: title }]
  }
}
