import ical, { ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator'
import type { TimedCalendar } from '../../figures/shift-events/timed-event.ts'
import { printableData } from '../text/printable.ts'

/**
 * Events with a start and an end as an iCalendar file (RFC 5545), for any calendar program; they block nobody's time.
 *
 * Instants are UTC, which programs show on the clock of whoever looks; stamps and ids are those of the events: the same events give the same bytes.
 */
export function timedIcs(calendar: TimedCalendar): string {
  const { name, madeAt, events } = printableData(calendar)
  const file = ical({ name, prodId: { company: 'sunrelay', product: 'sunrelay', language: 'EN' } })
  for (const { id, from, until, title, text, place } of events)
    file.createEvent({
      id,
      stamp: new Date(madeAt),
      start: new Date(from),
      end: new Date(until),
      summary: title,
      description: text,
      ...(place === '' ? {} : { location: place }),
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE
    })
  return `${file.toString().trimEnd()}\r\n`
}
