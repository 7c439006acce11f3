import { cityOf } from '../../../figures/clock-year/clock-words.ts'
import type { CoverageRow } from '../../../figures/panels/coverage-maps.ts'
import { dayStrip, type StripClock } from '../../../figures/panels/day-strip.ts'
import type { Result } from '../../../metrics/schemas/result-schema.ts'
import { cutTo, displayWidth, fillTo } from '../../text/display-width.ts'
import { axisLabels } from '../paint/axis-labels.ts'
import type { Theme } from '../theme/theme.ts'
import type { Space } from './panel.ts'

const HOURS = 24
const LABEL_HOURS = 3
const LEAST_CELL = 2
const MOST_CELL = 4
const LONGEST_NAME = 18
const NO_CLOCKS = 'This result has no clocks of its regions: run the scenario again to see them.'

/** One day from hand-over to hand-over: a bar of 24 hours for each region, who is missing, and the same hours on every clock. */
export const stripLines = (
  result: Result,
  row: CoverageRow,
  { width, theme }: Pick<Space, 'width' | 'theme'>
): string[] => {
  const { regions, most, missing, clocks } = dayStrip(result, row)
  const names = [...regions, ...clocks].map(({ name }) => displayWidth(name) + 1)
  const name = Math.min(LONGEST_NAME, width - HOURS * LEAST_CELL, Math.max(8, ...names))
  const cell = Math.min(MOST_CELL, Math.floor((width - name) / HOURS))
  const line = (text: string, cells: string): string => `${fillTo(text, name - 1)} ${cells}`
  return [
    theme.faint(line(cityOf(result.period.reportZone), hoursLine(cell))),
    ...regions.map(({ name: region, onShift }, band) =>
      line(region, onShift.map(people => theme.band(band, peopleCell(people, most, cell, theme))).join(''))
    ),
    missing.some(people => (people ?? 0) > 0)
      ? theme.bad(line('missing', missing.map(people => missingCell(people, cell)).join('')))
      : theme.faint(line('missing', 'none')),
    ...(result.regionClocks.length > 0 ? [] : [theme.faint(cutTo(NO_CLOCKS, width))]),
    ...clocks.map(clock => theme.faint(line(clock.name, clockLine(clock, cell))))
  ]
}

const hoursLine = (cell: number): string =>
  axisLabels(
    Array.from({ length: HOURS / LABEL_HOURS }, (_, i) => ({ at: i * LABEL_HOURS * cell, text: two(i * LABEL_HOURS) })),
    HOURS * cell
  )

/** A column as high as its share of the most people; with room also the number. */
const peopleCell = (people: number | null, most: number, cell: number, { symbols }: Theme): string => {
  if (people === null) return ' '.repeat(cell)
  const count = Math.round(people)
  if (count < 1) return fillTo(symbols.dot, cell)
  const glyph = symbols.eighths[Math.max(1, Math.min(8, Math.round((people / Math.max(1, most)) * 8)))]
  const number = String(count)
  return cell - 1 >= Math.max(2, number.length) ? fillTo(`${glyph}${number}`, cell) : glyph.repeat(cell)
}

const missingCell = (people: number | null, cell: number): string => {
  if (people === null || people <= 0) return ' '.repeat(cell)
  const number = `!${Math.max(1, Math.round(people))}`
  return fillTo(number.length <= cell ? number : '!!', cell)
}

/** Each third hour of a clock where it falls; the hour in which the clock was changed has a star. */
const clockLine = ({ minutes, changedIn }: StripClock, cell: number): string => {
  const isNear = (hour: number): boolean => changedIn.some(changed => changed !== hour && Math.abs(changed - hour) <= 2)
  const labels = minutes.flatMap((minute, hour) => {
    if (minute === null || isNear(hour)) return []
    const isChanged = changedIn.includes(hour)
    if (!isChanged && Math.floor(minute / 60) % LABEL_HOURS !== 0) return []
    return [{ at: hour * cell, text: `${isChanged ? '*' : ''}${clockText(minute)}` }]
  })
  return axisLabels(labels, HOURS * cell)
}

const clockText = (minute: number): string =>
  minute % 60 === 0 ? two(minute / 60) : `${two(Math.floor(minute / 60))}:${two(minute % 60)}`

const two = (value: number): string => String(value).padStart(2, '0')
