import { numberInWords } from '../../../figures/in-words.ts'
import { type LiveDesk, liveDesk } from '../../../figures/live/live-desk.ts'
import type { LiveKind } from '../../../figures/live/live-events.ts'
import { whatIsNext } from '../../../figures/live/what-is-next.ts'
import type { Playback } from '../../../metrics/playback/playback.ts'
import { noneLeft } from '../paint/none-left.ts'
import { titleLine } from '../paint/paint-figures.ts'
import { deskLines } from './live-desk-lines.ts'
import { eventLine, type Feed, feedOf } from './live-feed.ts'
import { clockLine, nextLine, totalLines } from './live-head.ts'
import { livePlayback } from './live-playback.ts'
import { insteadOfRun } from './loaded-run.ts'
import type { Panel, PanelContent, PanelView } from './panel.ts'

interface LiveView {
  readonly name: string
  readonly kinds: readonly LiveKind[]
}

const VIEWS: readonly LiveView[] = [
  { name: 'desk', kinds: ['hand-over', 'broken promise'] },
  { name: 'hand-overs', kinds: ['hand-over'] },
  { name: 'broken promises', kinds: ['broken promise'] }
]

/** The simulated weeks as they happen. */
export const live: Panel = {
  title: 'Live',
  about:
    'The first replication as it happens: who is on shift where, queues filling and draining, hand-overs and broken promises as they come; Enter tells what the chosen ticket went through',
  views: ({ traced }) => (traced.state === 'ready' ? VIEWS : VIEWS.slice(0, 1)).map(({ name }) => name),
  paint: view => {
    const { data, play, space } = view
    const instead = insteadOfRun(data.traced, space, 'Live play')
    if (instead !== undefined || data.traced.state !== 'ready') return instead as PanelContent
    const playback = livePlayback(data.traced.value)
    const desk = liveDesk(playback, play.at)
    const { kinds } = VIEWS[view.state.view]
    const feed = feedOf(playback, kinds, play.at, view.state.filter)
    return view.state.view === 0
      ? deskContent(view, playback, desk, feed)
      : listContent(view, playback, desk, feed, kinds[0])
  }
}

const headLines = ({ play, space }: PanelView, playback: Playback, desk: LiveDesk): string[] => [
  clockLine(desk, play, playback.endAt, space),
  ...totalLines(desk, space)
]

/** The desk: everything at a glance, and the newest events with a cursor. */
const deskContent = (view: PanelView, playback: Playback, desk: LiveDesk, feed: Feed): PanelContent => {
  const { play, space, state } = view
  const head = headLines(view, playback, desk)
  const next = nextLine(whatIsNext(playback, play.at), space)
  const room = { ...space, height: space.height - head.length }
  const { lines, shown } = deskLines({ playback, desk, at: play.at, feed, next, row: state.row }, room)
  return {
    ...chosenOf(feed, Math.min(state.row, shown - 1)),
    top: [...head, ...lines],
    count: 0,
    line: () => '',
    cursor: -1,
    rows: Math.max(1, shown),
    columns: 1,
    sorts: [],
    filters: true
  }
}

/** All that has happened of one kind, newest first; reversed, the oldest first. */
const listContent = (view: PanelView, playback: Playback, desk: LiveDesk, feed: Feed, kind: LiveKind): PanelContent => {
  const { space, state } = view
  const { width, theme } = space
  const cursor = Math.max(0, Math.min(feed.count - 1, state.row))
  const indexOf = (index: number): number => (state.isReversed ? feed.count - 1 - index : index)
  const { epochSeconds } = playback.run.legend
  const none = state.filter === '' ? `No ${kind} yet.` : noneLeft(`No ${kind} so far`, state.filter, width)
  return {
    ...chosenOf(feed, indexOf(cursor)),
    top: [...headLines(view, playback, desk), titleLine(titleOf(kind, feed.count, state.isReversed), width, theme)],
    count: Math.max(1, feed.count),
    line: index =>
      feed.count === 0
        ? theme.faint(none)
        : eventLine(feed.event(indexOf(index)), epochSeconds, index === cursor, width, theme),
    cursor,
    rows: Math.max(1, feed.count),
    columns: 1,
    sorts: [],
    filters: true,
    reverses: true
  }
}

const titleOf = (kind: LiveKind, count: number, isReversed: boolean): string => {
  const name = kind === 'hand-over' ? 'Hand-overs' : 'Broken promises'
  return `${name} so far, the ${isReversed ? 'oldest' : 'newest'} first: ${numberInWords(count)}`
}

/** Enter shows what the chosen ticket went through. */
const chosenOf = (feed: Feed, index: number): Pick<PanelContent, 'goesTo' | 'copies'> => {
  if (index < 0 || index >= feed.count) return {}
  const { row, ticket } = feed.event(index)
  return { goesTo: { panel: 'tickets', state: { row: 0, opened: [String(row)] } }, copies: ticket }
}
