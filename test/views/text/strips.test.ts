import { expect, it } from 'vitest'
import type { Strips } from '../../../src/figures/figure.ts'
import { figuresCsv } from '../../../src/views/csv/figures-csv.ts'
import { displayWidth } from '../../../src/views/text/display-width.ts'
import { textPage } from '../../../src/views/text/text-page.ts'

const strips: Strips = {
  kind: 'strips',
  section: 'day-1',
  title: 'A day',
  axis: 'UTC',
  rows: [
    { name: 'Asia', stretches: [{ from: 0, to: 480 }], detail: '10 people' },
    { name: 'Europe', stretches: [{ from: 525, to: 1440 }], detail: '14 people' },
    { name: 'nobody', stretches: [{ from: 480, to: 525 }], detail: '21 tickets', isBad: true }
  ],
  notes: []
}

it('a strip has two marks an hour; half an hour that is on for a part is lighter; gaps stand out without colour', () => {
  expect(textPage([strips]).split('\n').slice(1)).toEqual([
    'UTC    00    03    06    09    12    15    18    21    24',
    'Asia   ████████████████································  10 people',
    'Europe ·················▒██████████████████████████████  14 people',
    'nobody                 !!                                21 tickets',
    ''
  ])
})

it('long names and remarks are cut so that a line has at most 80 columns', () => {
  const long = 'The very long name of a region of the world'
  const page = textPage([{ ...strips, rows: strips.rows.map(row => ({ ...row, name: long, detail: long })) }])
  for (const line of page.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80)
})

it('in CSV each stretch is a row', () => {
  expect(figuresCsv([strips]).split('\r\n')[1]).toMatch(/^day-1,A day,Asia 1,.*00:00-08:00/)
})
