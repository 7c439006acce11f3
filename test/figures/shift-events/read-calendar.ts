import { DateTime } from 'luxon'

/** An event as a calendar program reads it. */
export interface ReadEvent {
  readonly id: string
  readonly from: DateTime
  readonly until: DateTime
  readonly title: string
  readonly text: string
  readonly place: string
}

const unescaped = (text = ''): string => text.replaceAll(/\\(.)/g, (_, letter) => (letter === 'n' ? '\n' : letter))

const instantOf = (text = ''): DateTime => {
  const instant = DateTime.fromFormat(text, "yyyyMMdd'T'HHmmss'Z'", { zone: 'utc' })
  if (!instant.isValid) throw new Error(`${text} is no instant in UTC`)
  return instant
}

/** Reads the events of an iCalendar file (RFC 5545): unfolds its lines, then takes the first value of each property. */
export const readCalendar = (text: string): ReadEvent[] =>
  text
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT\r\n')
    .slice(1)
    .map(event => {
      const lines = event.split('END:VEVENT')[0].split('\r\n')
      const of = (name: string) => lines.find(line => line.startsWith(`${name}:`))?.slice(name.length + 1)
      return {
        id: of('UID') ?? '',
        from: instantOf(of('DTSTART')),
        until: instantOf(of('DTEND')),
        title: unescaped(of('SUMMARY')),
        text: unescaped(of('DESCRIPTION')),
        place: unescaped(of('LOCATION'))
      }
    })
