import { durationInWords } from '../../../figures/in-words.ts'
import { PROMISE_NAMES } from '../../../figures/live/promise-names.ts'
import { targetKeys } from '../../../metrics/definitions.ts'
import { displayWidth } from '../../text/display-width.ts'
import type { Theme } from '../theme/theme.ts'
import type { TicketList } from './tickets-list.ts'

const ROOMY = 140
const SHORT_ID = 14
const LONG_ID = 30

/** Ids differ at their ends, and some by where they came from at their beginnings: a long one is cut in between, the more so on a narrow screen. */
export const shortId = (id: string, width: number, { symbols: { cut } }: Theme): string => {
  const room = width < ROOMY ? SHORT_ID : LONG_ID
  if (displayWidth(id) <= room) return id
  const head = Math.floor(room / 3)
  const start = cellsFrom([...id], head)
  const end = cellsFrom([...id].reverse(), room - head - displayWidth(cut))
  return start.join('') + cut + end.reverse().join('')
}

/** As many of the characters as fit into a number of cells. */
const cellsFrom = (characters: readonly string[], cells: number): string[] => {
  let used = 0
  const past = characters.findIndex(character => {
    used += displayWidth(character)
    return used > cells
  })
  return characters.slice(0, past < 0 ? characters.length : past)
}

/** What a time of a ticket is ordered by and how it is told. */
export interface TimeCell {
  /** Seconds; NaN: it has none and will have none. */
  readonly key: (place: number) => number
  readonly text: (place: number) => string
}

/** A time that tickets took; of an open one for which it has not come yet, how long that is already: `> 3 h`. */
export const timeCell = ({ table, run: { until } }: TicketList, seconds: Float64Array): TimeCell => {
  const isDue = (place: number): boolean => Number.isNaN(seconds[place]) && table.isOpen[place] === 1
  const key = (place: number): number => (isDue(place) ? until - table.createdAt[place] : seconds[place])
  const text = (place: number): string =>
    Number.isNaN(key(place)) ? '-' : `${isDue(place) ? '> ' : ''}${durationInWords(key(place))}`
  return { key, text }
}

/** What the sorts are called where there are several. */
const SHORT_NAMES: Readonly<Record<(typeof targetKeys)[number], string>> = {
  firstReplyTarget: 'first',
  nextReplyTarget: 'next',
  resolutionTarget: 'solved'
}

const targets = (sorts: number): number => targetKeys.filter((_, sort) => (sorts >> sort) & 1).length

/** `! first reply`, or `! first, next (3)`: which promises were broken, and how many where that is more than one of each. */
export const brokenInWords = (sorts: number, count: number): string => {
  if (count === 0) return ''
  const names = targetKeys
    .filter((_, sort) => (sorts >> sort) & 1)
    .map(key => (targets(sorts) > 1 ? SHORT_NAMES[key] : PROMISE_NAMES[key]))
  return `! ${names.join(', ')}${count > names.length ? ` (${count})` : ''}`
}
