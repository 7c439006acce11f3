import type { LiveDesk } from '../../../figures/live/live-desk.ts'
import type { Playback } from '../../../metrics/playback/playback.ts'
import { fillTo } from '../../text/display-width.ts'
import { dayLines } from './live-day.ts'
import { eventLine, type Feed } from './live-feed.ts'
import { queueLines, queueWords } from './live-queue-lines.ts'
import type { Space } from './panel.ts'

/** What the desk is painted from. */
export interface DeskView {
  readonly playback: Playback
  readonly desk: LiveDesk
  readonly at: number
  readonly feed: Feed
  /** What comes next, painted. */
  readonly next: string
  /** Event that is chosen, 0 is the newest. */
  readonly row: number
}

/** From this width on queues and events stand side by side. */
const TWO_COLUMNS = 110
const GAP = 2
/** Least lines of the events below the queues. */
const LEAST_EVENTS = 2

/** The regions, the queues and the events in `height` lines, and how many events are shown. */
export const deskLines = (view: DeskView, space: Space): { readonly lines: string[]; readonly shown: number } => {
  const { width, height, theme } = space
  const top = [
    ...dayLines(withMostPeople(view.desk, Math.max(LEAST_REGIONS, Math.floor(height / 2))), space),
    view.next
  ]
  const rest = Math.max(0, height - top.length)
  if (width >= TWO_COLUMNS && rest > 3) {
    const left = Math.floor((width - GAP) * 0.5)
    const queues = queueLines(view, { width: left, height: rest, theme })
    const events = eventLines(view, { width: width - left - GAP, height: rest, theme })
    const lines = Array.from(
      { length: rest },
      (_, i) => (queues[i] ?? ' '.repeat(left)) + ' '.repeat(GAP) + (events[i] ?? '')
    )
    return { lines: [...top, ...lines], shown: Math.min(view.feed.count, rest) }
  }
  const forQueues = view.desk.queues.length + 1
  const queues =
    rest < forQueues + LEAST_EVENTS
      ? queueWords(view.desk, width).slice(0, Math.max(1, rest - LEAST_EVENTS))
      : queueLines(view, { width, height: forQueues, theme })
  const events = eventLines(view, { width, height: rest - queues.length, theme })
  return { lines: [...top, ...queues, ...events], shown: Math.max(0, Math.min(view.feed.count, rest - queues.length)) }
}

const LEAST_REGIONS = 3

/** Where there are more regions than there is room for, those with most people at work, in their order. */
const withMostPeople = (desk: LiveDesk, room: number): LiveDesk => {
  const atWork = ({ free, busy, paused, overtime }: LiveDesk['regions'][number]): number =>
    free + busy + paused + overtime
  const shown = new Set([...desk.regions].sort((a, b) => atWork(b) - atWork(a)).slice(0, room))
  return { ...desk, regions: desk.regions.filter(region => shown.has(region)) }
}

/** The newest first. */
const eventLines = ({ feed, playback, row }: DeskView, { width, height, theme }: Space): string[] => {
  const { epochSeconds } = playback.run.legend
  if (feed.count === 0) return [theme.faint(fillTo('No hand-over and no broken promise yet.', width))].slice(0, height)
  const shown = Math.max(0, Math.min(feed.count, height))
  const chosen = Math.min(row, shown - 1)
  return Array.from({ length: shown }, (_, i) => eventLine(feed.event(i), epochSeconds, i === chosen, width, theme))
}
