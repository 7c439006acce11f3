import { durationInWords } from '../../../figures/in-words.ts'
import { type LiveEvent, type LiveKind, liveEvent, rowsUpTo } from '../../../figures/live/live-events.ts'
import { localTimeOf } from '../../../figures/live/local-time.ts'
import type { Playback } from '../../../metrics/playback/playback.ts'
import { upTo } from '../../../metrics/series/level.ts'
import { displayWidth, fillTo } from '../../text/display-width.ts'
import type { Theme } from '../theme/theme.ts'

/** What has happened up to an instant, newest first, asked for one by one. */
export interface Feed {
  readonly count: number
  readonly event: (index: number) => LiveEvent
}

const KINDS: readonly LiveKind[] = ['hand-over', 'broken promise']

/** Everything of some kinds that holds every word of a filter. */
export const feedOf = (playback: Playback, kinds: readonly LiveKind[], at: number, filter: string): Feed => {
  const { rows, kindOf, instants } = listed(playback, kinds, filter)
  const count = upTo(instants, at)
  return {
    count,
    event: index => liveEvent(playback, KINDS[kindOf[count - 1 - index]], rows[count - 1 - index], at)
  }
}

interface Listed {
  readonly key: string
  readonly rows: Int32Array
  /** Index into `KINDS`. */
  readonly kindOf: Uint8Array
  /** Ascending. */
  readonly instants: Float64Array
}

const lastListed = new WeakMap<Playback, Listed>()

/** All events of the counted period in order of time, whenever now is; worked out again only for other kinds or another filter. */
const listed = (playback: Playback, kinds: readonly LiveKind[], filter: string): Listed => {
  const words = filter.toLowerCase().split(' ').filter(Boolean)
  const key = JSON.stringify([kinds, words])
  const known = lastListed.get(playback)
  if (known?.key === key) return known
  const found = kinds.flatMap(kind => {
    const [first, last] = rowsUpTo(playback, kind, playback.endAt)
    const instants = kind === 'hand-over' ? playback.handovers.at : playback.breaches.at
    return Array.from({ length: last - first }, (_, i) => ({ kind, row: first + i, at: instants[first + i] }))
  })
  const held = found
    .filter(({ kind, row }) => {
      const text = words.length === 0 ? '' : textOf(liveEvent(playback, kind, row, Infinity)).toLowerCase()
      return words.every(word => text.includes(word))
    })
    .sort((a, b) => a.at - b.at)
  const made = {
    key,
    rows: Int32Array.from(held, ({ row }) => row),
    kindOf: Uint8Array.from(held, ({ kind }) => KINDS.indexOf(kind)),
    instants: Float64Array.from(held, ({ at }) => at)
  }
  lastListed.set(playback, made)
  return made
}

/** What a filter looks through. */
const textOf = (event: LiveEvent): string => {
  const { kind, ticket, priority, queue, skill } = event
  const own =
    event.kind === 'hand-over'
      ? [event.from.name, event.from.region, event.to?.name, event.to?.region]
      : [event.promise]
  return [kind, ticket, priority, queue, skill, ...own].join('\t')
}

/** One event on one line: when, what, and whom it was about. */
export const eventLine = (
  event: LiveEvent,
  epochSeconds: number,
  isChosen: boolean,
  width: number,
  theme: Theme
): string => {
  const { weekday, time } = localTimeOf(epochSeconds + event.at)
  const head = `${isChosen ? theme.symbols.cursor : ' '} ${weekday} ${time}`
  const isBad = event.kind === 'broken promise'
  const what = isBad ? `! ${event.promise} broken` : handoverInWords(event, theme)
  const about = `${event.priority} ${event.queue}, ${event.skill}, ${event.ticket}`
  const whatWidth = width >= ROOMY ? WIDE_WHAT : Math.max(SHORT_WHAT, displayWidth(what))
  const text = fillTo(`${head} ${fillTo(what, whatWidth)}  ${about}`, width)
  if (isChosen) return theme.chosen(text)
  return isBad ? theme.bad(text) : text
}

const handoverInWords = (event: Extract<LiveEvent, { kind: 'hand-over' }>, { symbols }: Theme): string => {
  const { from, to, laySeconds } = event
  const lay = durationInWords(laySeconds)
  if (to === null) return `${from.name} ${symbols.arrow} nobody for ${lay}`
  return `${from.name} ${symbols.arrow} ${to.name}${laySeconds < 60 ? '' : ` after ${lay}`}`
}

/** From this width on what happened stands in a column of its own. */
const ROOMY = 74
const WIDE_WHAT = 38
const SHORT_WHAT = 20
