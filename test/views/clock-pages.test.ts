import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clockYearSchema } from '../../src/clocks/clock-year-schema.ts'
import { clockEvents } from '../../src/figures/clock-year/clock-events.ts'
import { clockYearFigures } from '../../src/figures/clock-year/clock-year-figures.ts'
import { HANDOVER_COLUMNS, handoverRows } from '../../src/figures/clock-year/handover-rows.ts'
import { rowsCsv } from '../../src/views/csv/rows-csv.ts'
import { icsText } from '../../src/views/ics/ics-text.ts'
import { jsonText } from '../../src/views/json/json-text.ts'
import { displayWidth } from '../../src/views/text/display-width.ts'
import { textPage } from '../../src/views/text/text-page.ts'
import { relayScenario, yearOf } from '../clocks/clock-year-of.ts'
import { quarterHour } from '../time/quarter-hours.ts'

const zone = fc.constantFrom(
  'America/Los_Angeles',
  'America/Asuncion',
  'America/Mexico_City',
  'Europe/London',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Singapore',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Apia'
)
const shift = fc.record({
  zone,
  clock: zone,
  start: quarterHour,
  end: quarterHour,
  days: fc.constantFrom('mon-fri', 'sun-thu', 'sat, sun')
})

it('any year of any clocks can be shown in every way, and a page has at most 80 columns', () => {
  fc.assert(
    fc.property(
      fc.array(shift, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1990, max: 2036 }),
      zone,
      (shifts, year, page) => {
        const scenario = relayScenario(shifts.map((own, i) => ({ ...own, region: `A region of the world, ${i}` })))
        const found = yearOf(scenario, year, page)
        const text = textPage(clockYearFigures(found), { details: true })
        for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80)
        expect(text).not.toMatch(/undefined|NaN|null/)
        expect(clockYearSchema.parse(JSON.parse(jsonText(found)))).toEqual(found)
        expect(rowsCsv(HANDOVER_COLUMNS, handoverRows(found))).not.toMatch(/undefined|NaN/)
        expect(icsText(clockEvents(found))).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/)
      }
    ),
    { numRuns: 40 }
  )
})
