import type { LiveDesk } from '../../../figures/live/live-desk.ts'
import type { DayCell, LiveRegion } from '../../../figures/live/live-regions.ts'
import { displayWidth, fillTo } from '../../text/display-width.ts'
import type { Theme } from '../theme/theme.ts'
import type { Space } from './panel.ts'

const HALF_HOURS = 48
const HOURS = 24
/** Below this a cell stands for an hour, and further below clocks go without their weekday. */
const ROOMY = 100
const NARROW = 70
const WIDEST_NAME = 16
/** `Mon 09:30` or `09:30`, and a space before. */
const CLOCK = 10
const SHORT_CLOCK = 6
const COUNTS = 15
const LEAST_BAR = 8
const MOST_BAR = 30

interface Layout {
  readonly name: number
  readonly clock: number
  readonly cells: number
  /** Cell of the present instant. */
  readonly now: number
  /** Cells behind the strip, and those of the bar of people; 0: none. */
  readonly rest: number
  readonly bar: number
  /** People that a full bar stands for. */
  readonly most: number
  readonly theme: Theme
}

/** The day in UTC, a strip for each region: who is on shift when, day and night there, and where the clock stands. */
export const dayLines = (desk: LiveDesk, space: Pick<Space, 'width' | 'theme'>): string[] => {
  const layout = layoutOf(desk, space)
  const { name, clock, cells, now, rest, theme } = layout
  return [
    theme.faint(`${fillTo('UTC', name + clock)} ${scale(cells, now, theme)} ${fillTo(keyInWords(rest, theme), rest)}`),
    ...desk.regions.map(region => {
      const { weekday, time } = region.clocks[0].time
      const wall = fillTo(clock === CLOCK ? `${weekday} ${time}` : time, clock, 'right')
      return `${fillTo(region.name, name)}${wall} ${strip(region.day, layout)} ${peopleOf(region, layout)}`
    })
  ]
}

const layoutOf = ({ utc, regions }: LiveDesk, { width, theme }: Pick<Space, 'width' | 'theme'>): Layout => {
  const name = Math.min(WIDEST_NAME, Math.max(3, ...regions.map(region => displayWidth(region.name))))
  const cells = width >= ROOMY ? HALF_HOURS : HOURS
  const clock = width >= NARROW ? CLOCK : SHORT_CLOCK
  const rest = width - name - clock - cells - 2
  const room = rest - COUNTS - 1
  const details = Math.max(...regions.map(region => displayWidth(detailsOf(region, room - LEAST_BAR - 1))))
  const bar = Math.min(MOST_BAR, Math.max(LEAST_BAR, room - (details > 0 ? details + 1 : 0)))
  return {
    name,
    clock,
    cells,
    now: Math.min(cells - 1, Math.floor((utc.secondOfDay / 86_400) * cells)),
    rest,
    bar: bar <= room ? bar : 0,
    most: Math.max(1, ...regions.map(region => region.most)),
    theme
  }
}

/** Hours every three cells or six, and a mark above the present one. */
const scale = (cells: number, now: number, theme: Theme): string => {
  const hours = Array.from({ length: 8 }, (_, i) => fillTo(String(i * 3).padStart(2, '0'), cells / 8)).join('')
  // A mark over a digit would make a time of it that is none; the clock stands in the rows below all the same.
  return hours[now] === ' ' ? `${hours.slice(0, now)}${theme.symbols.down}${hours.slice(now + 1)}` : hours
}

const keyInWords = (room: number, { symbols }: Theme): string => {
  const { bar, shades, horizontal, dot } = symbols
  const staff = `on shift ${bar} by day ${shades[1]} by night`
  const none = `, nobody ${horizontal} ${dot}`
  return displayWidth(staff + none) <= room
    ? staff + none
    : displayWidth(staff) <= room
      ? staff
      : `${bar}${shades[1]} on shift`
}

const strip = (day: readonly DayCell[], { cells, now, theme }: Layout): string => {
  const each = day.length / cells
  return Array.from({ length: cells }, (_, cell) => {
    if (cell === now) return theme.strong(theme.symbols.vertical)
    const { isDay } = day[cell * each]
    const glyph = glyphOf(day.slice(cell * each, (cell + 1) * each), theme)
    return isDay ? theme.day(glyph) : theme.night(glyph)
  }).join('')
}

const glyphOf = (own: readonly DayCell[], { symbols }: Theme): string => {
  const { bar, shades, horizontal, dot } = symbols
  if (own.every(({ people }) => people === null)) return ' '
  const isStaffed = own.some(({ people }) => (people ?? 0) > 0)
  if (isStaffed) return own[0].isDay ? bar : shades[1]
  return own[0].isDay ? horizontal : dot
}

/** How many are on shift and busy; where there is room a bar, busy people full and the others light, and what else there is to say. */
const peopleOf = (region: LiveRegion, { rest, bar, most, theme }: Layout): string => {
  const { free, busy, paused, overtime } = region
  const on = free + busy + paused
  const working = busy + overtime
  const late = overtime > 0 ? `${overtime} past shift` : 'nobody on'
  const counts = on === 0 ? late : `on ${fillTo(String(on), 3)} busy ${busy}`
  if (bar === 0) return fillTo(counts, rest)
  const head = `${fillTo(counts, COUNTS)} ${peopleBar(working, on + overtime, most, bar, theme)}`
  const room = rest - COUNTS - 1 - bar
  return head + fillTo(` ${detailsOf(region, room - 1)}`, room)
}

/** What else there is to say of a region, as much of it as fits whole. */
const detailsOf = ({ overtime, paused, waiting, clocks, free, busy }: LiveRegion, room: number): string => {
  const isAnyoneOn = free + busy + paused > 0
  const all = [
    ...(overtime > 0 && isAnyoneOn ? [`${overtime} past shift`] : []),
    ...(waiting > 0 ? [`${waiting} of theirs wait`] : []),
    ...(paused > 0 ? [`${paused} in a pause`] : []),
    ...clocks.slice(1).map(({ city, time }) => `${city} ${time.time}`)
  ]
  let told = ''
  for (const own of all) {
    const longer = told === '' ? own : `${told}, ${own}`
    if (displayWidth(longer) <= room) told = longer
  }
  return told
}

const peopleBar = (busy: number, there: number, most: number, width: number, theme: Theme): string => {
  const { bar, rest } = theme.symbols
  const cells = (people: number): number => Math.min(width, Math.round((people / most) * width))
  const all = cells(there)
  const full = Math.min(all, cells(busy))
  return theme.accent(bar.repeat(full)) + theme.faint(rest.repeat(all - full)) + ' '.repeat(width - all)
}
