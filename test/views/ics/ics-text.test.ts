import { expect, it } from 'vitest'
import { icsText } from '../../../src/views/ics/ics-text.ts'

const event = {
  id: 'gap-2027-03-15.march@sunrelay',
  firstDate: '2027-03-15',
  lastDate: '2027-03-27',
  title: 'Nobody on shift, 08:00–09:00',
  text: 'A; b, c \\ d and a line that is a good deal longer than the seventy-five octets of a line – fold it.',
  remindDaysBefore: 14
}
const calendar = { name: 'Clocks', madeAt: '2027-01-01T00:00:00Z', events: [event] }
const text = icsText(calendar)
const unfolded = text.replaceAll('\r\n ', '')

it('an event of whole days ends on the day after its last', () => {
  expect(unfolded).toContain('DTSTART;VALUE=DATE:20270315\r\nDTEND;VALUE=DATE:20270328\r\n')
})

it('lines end in CR LF and have at most 75 octets', () => {
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
})

it('what has a meaning in the format is escaped', () => {
  expect(unfolded).toContain('SUMMARY:Nobody on shift\\, 08:00–09:00')
  expect(unfolded).toContain('DESCRIPTION:A\\; b\\, c \\\\ d and')
})

it('a reminder comes as many days before as it says, and nobody is made busy', () => {
  expect(unfolded).toMatch(/BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-P14D\r\n/)
  expect(unfolded).toContain('TRANSP:TRANSPARENT')
  expect(icsText({ ...calendar, events: [{ ...event, remindDaysBefore: 0 }] })).not.toContain('VALARM')
})

it('the same events give the same bytes, wherever the machine stands', () => {
  const before = process.env.TZ
  try {
    for (const zone of ['Pacific/Auckland', 'America/Los_Angeles']) {
      process.env.TZ = zone
      expect(icsText(calendar)).toBe(text)
    }
  } finally {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  }
  expect(unfolded).toContain('DTSTAMP:20270101T000000Z')
  expect(unfolded).toContain('UID:gap-2027-03-15.march@sunrelay')
})

it('names of strangers cannot add lines of their own', () => {
  const evil = icsText({
    ...calendar,
    name: 'x\r\nBEGIN:VEVENT',
    events: [{ ...event, title: 'y\r\nEND:VEVENT\u001b[2J' }]
  })
  expect(evil.match(/^BEGIN:VEVENT/gm)).toHaveLength(1)
  expect(evil).not.toContain('\u001b')
})
