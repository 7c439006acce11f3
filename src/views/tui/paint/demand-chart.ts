import type { Theme } from '../theme/theme.ts'
import type { Values } from './series-chart.ts'

/** People who are there against those who are needed, over the same hours. */
export interface Demand {
  readonly available: Values
  readonly required: Values
}

/** Room for the chart; the scale takes `SCALE` cells of the width. */
export interface DemandSpace {
  /** Cells. */
  readonly width: number
  readonly height: number
  /** Place of the cursor on the axis, index of an hour; -1: none. */
  readonly cursor: number
  readonly theme: Theme
}

/** Cells of the scale on the left. */
export const SCALE = 5

/** The three fills and what they mean. */
export const demandLegend = ({ symbols, good, bad }: Theme): string =>
  `${good(symbols.bar)} available  ${symbols.horizontal} required  ${bad(symbols.shades[1])} missing`

/** Cells of the chart itself for so many hours: a whole number of cells an hour where there is room. */
export const demandPlaces = (hours: number, width: number): number => {
  const room = Math.max(1, width - SCALE)
  return hours > 0 && room >= hours ? Math.min(MOST_CELLS, Math.floor(room / hours)) * hours : room
}

/** First cell of an hour. */
export const demandCell = (hour: number, hours: number, width: number): number =>
  SCALE + Math.floor((hour * demandPlaces(hours, width)) / Math.max(1, hours))

/**
 * Columns of the available people, with the level of the required ones drawn through them, and what is missing above them, `height`
 * lines; below them a line that points at the cursor. Where a column stands for several hours it shows the one that is shortest of people.
 */
export const demandChart = (demand: Demand, { width, height, cursor, theme }: DemandSpace): string[] => {
  const hours = demand.available.length
  const columns = columnsOf(demand, demandPlaces(hours, width))
  const top = columns.reduce((most, { available, required }) => Math.max(most, available, required), 0)
  const level = (people: number): number => (top > 0 ? (people / top) * height : 0)
  const rows = Array.from({ length: height }, (_, row) => {
    const marks = columns.map(({ available, required }) => markOf(level(available), level(required), height - 1 - row))
    return scaleOf(row, height, top, theme) + painted(marks, theme)
  })
  const pointer = cursor < 0 ? '' : ' '.repeat(demandCell(cursor, hours, width)) + theme.accent(theme.symbols.up)
  return [...rows, pointer]
}

const MOST_CELLS = 6

interface Hour {
  readonly available: number
  readonly required: number
}

/** The shortest of people of the hours that fall on each place; where all have enough, that with most people. */
const columnsOf = ({ available, required }: Demand, places: number): Hour[] => {
  const hours = available.map((people, i): Hour => ({ available: people ?? 0, required: required[i] ?? 0 }))
  return Array.from({ length: hours.length === 0 ? 0 : places }, (_, i) => {
    const from = Math.floor((i * hours.length) / places)
    const until = Math.max(from + 1, Math.floor(((i + 1) * hours.length) / places))
    return hours.slice(from, until).reduce(worseOf)
  })
}

const worseOf = (a: Hour, b: Hour): Hour => {
  const [gapOfA, gapOfB] = [a.available - a.required, b.available - b.required]
  if (gapOfA < 0 || gapOfB < 0) return gapOfB < gapOfA ? b : a
  return b.available > a.available ? b : a
}

type Mark = 'there' | 'level' | 'missing' | 'nothing'

const markOf = (there: number, needed: number, cell: number): Mark => {
  const middle = cell + 0.5
  if (needed > there && middle > there && middle <= needed) return 'missing'
  if (needed <= there && needed > 0 && cell === Math.max(0, Math.ceil(needed) - 1)) return 'level'
  return middle <= there ? 'there' : 'nothing'
}

const glyphOf = (mark: Mark, { symbols }: Theme): string =>
  ({ there: symbols.bar, level: symbols.horizontal, missing: symbols.shades[1], nothing: ' ' })[mark]

/** Neighbours of the same kind share a run of colour. */
const painted = (marks: readonly Mark[], theme: Theme): string => {
  let text = ''
  for (let from = 0; from < marks.length; ) {
    let to = from
    while (to < marks.length && marks[to] === marks[from]) to++
    const run = glyphOf(marks[from], theme).repeat(to - from)
    text += marks[from] === 'there' ? theme.good(run) : marks[from] === 'missing' ? theme.bad(run) : run
    from = to
  }
  return text
}

const scaleOf = (row: number, height: number, top: number, { symbols, faint }: Theme): string => {
  const value = row === 0 ? top : row === height - 1 ? 0 : undefined
  const label = value === undefined ? '' : String(Math.round(value))
  return faint(label.padStart(SCALE - 1) + (value === undefined ? symbols.vertical : symbols.tick))
}
