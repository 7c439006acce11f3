import type { PanelContent } from '../panels/panel.ts'
import type { ActionName } from './action.ts'
import type { TuiState } from './tui-state.ts'

/** What decides whether a key does something. */
export interface Possible {
  /** The panel as it is painted now. */
  readonly content: Omit<PanelContent, 'top' | 'line' | 'count' | 'cursor'>
  /** Number of ways to look at it. */
  readonly views: number
  /** Whether there is a run to be played. */
  readonly isPlayable: boolean
}

type Test = (possible: Possible, state: TuiState) => boolean

const rows: Test = ({ content }) => content.rows > 1
const columns: Test = ({ content }) => content.columns > 1
const views: Test = ({ views }) => views > 1
const play: Test = ({ isPlayable }) => isPlayable

const TESTS: Partial<Record<ActionName, Test>> = {
  up: rows,
  down: rows,
  pageUp: rows,
  pageDown: rows,
  first: rows,
  last: rows,
  left: columns,
  right: columns,
  farLeft: columns,
  farRight: columns,
  open: ({ content }) => content.opens !== undefined || content.goesTo !== undefined,
  nextView: views,
  previousView: views,
  filter: ({ content }) => content.filters === true,
  sort: ({ content }) => content.sorts.length > 0,
  reverse: ({ content }) => content.reverses === true || content.sorts.length > 0,
  copy: ({ content }) => content.copies !== undefined,
  back: ({ content }, { panel, panels, trail, play: { jumps } }) =>
    content.isAwaited === true ||
    panels[panel].opened.length > 0 ||
    panels[panel].filter !== '' ||
    trail.at(-1)?.to === panel ||
    (panel === 'live' && jumps.length > 0),
  playOrPause: play,
  faster: play,
  slower: play,
  stepOn: play,
  stepBack: play,
  nextHandover: play,
  nextBreach: play,
  nextClockChange: play
}

/** Whether an action would change anything in the panel as it is now; one that is not the panel's always may. */
export const doesSomething = (action: ActionName, possible: Possible, state: TuiState): boolean =>
  TESTS[action]?.(possible, state) ?? true

/** What is said where a key does nothing, so that nobody takes it for lost; absent: nothing. */
export const SAID_INSTEAD: Partial<Record<ActionName, string>> = {
  open: 'There is nothing to open here.',
  nextView: 'There is only one way to look at this.',
  previousView: 'There is only one way to look at this.',
  filter: 'There is nothing to filter here.',
  sort: 'There is nothing to sort here.',
  reverse: 'There is nothing to turn round here.',
  copy: 'There is nothing to copy here.'
}
