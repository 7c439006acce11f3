import type { ActionName } from './action.ts'
import { type PlayState, SPEEDS, type TuiState } from './tui-state.ts'

/** The run that is played: how long it is and where something happens. Instants in seconds from the start of the counted period. */
export interface Playing {
  readonly endAt: number
  /** The first of its kind after `at`; undefined: there is none. */
  readonly next: (what: 'handover' | 'breach' | 'clock change', at: number) => number | undefined
}

type PlayAction = Extract<
  ActionName,
  'playOrPause' | 'faster' | 'slower' | 'stepOn' | 'stepBack' | 'nextHandover' | 'nextBreach' | 'nextClockChange'
>

const JUMPS = { nextHandover: 'handover', nextBreach: 'breach', nextClockChange: 'clock change' } as const

const NAMES: readonly ActionName[] = [
  'playOrPause',
  'faster',
  'slower',
  'stepOn',
  'stepBack',
  'nextHandover',
  'nextBreach',
  'nextClockChange'
]

/** Whether an action moves the clock of live play. */
export const isPlayAction = (action: ActionName): action is PlayAction => NAMES.includes(action)

/** The clock of live play after an action. */
export const movePlay = (
  { play }: TuiState,
  action: PlayAction,
  playing: Playing | null
): Pick<TuiState, 'play'> & Partial<Pick<TuiState, 'message'>> => {
  if (playing === null) return { play, message: 'There is nothing to play here yet.' }
  const { at, speed, isPlaying } = play
  const speedWithin = (wanted: number): number => Math.max(0, Math.min(SPEEDS.length - 1, wanted))
  switch (action) {
    case 'playOrPause':
      return { play: { ...play, isPlaying: !isPlaying, at: !isPlaying && at >= playing.endAt ? 0 : at, jumps: [] } }
    case 'faster':
      return { play: { ...play, speed: speedWithin(speed + 1) } }
    case 'slower':
      return { play: { ...play, speed: speedWithin(speed - 1) } }
    case 'stepOn':
      return { play: moveBy(play, SPEEDS[speed], playing.endAt) }
    case 'stepBack':
      return { play: moveBy(play, -SPEEDS[speed], playing.endAt) }
    default:
      return jump(play, JUMPS[action], playing)
  }
}

/** A step stops the clock. */
const moveBy = (play: PlayState, seconds: number, endAt: number): PlayState => ({
  ...play,
  isPlaying: false,
  jumps: [],
  at: Math.max(0, Math.min(endAt, play.at + seconds))
})

const jump = (play: PlayState, what: 'handover' | 'breach' | 'clock change', playing: Playing) => {
  const at = playing.next(what, play.at)
  if (at === undefined) return { play, message: `There is no further ${what === 'handover' ? 'hand-over' : what}.` }
  return { play: { ...play, isPlaying: false, at, jumps: [...play.jumps, play.at].slice(-MOST_JUMPS) } }
}

/** As many jumps can be taken back. */
const MOST_JUMPS = 100

/** Back to where the last jump began; undefined where there was none since the clock ran. */
export const jumpedBack = (play: PlayState): PlayState | undefined => {
  const at = play.jumps.at(-1)
  return at === undefined ? undefined : { ...play, isPlaying: false, at, jumps: play.jumps.slice(0, -1) }
}

/** The clock after `milliseconds` of play; it stops at the end. */
export const tick = (play: PlayState, milliseconds: number, endAt: number): PlayState => {
  if (!play.isPlaying) return play
  const at = Math.min(endAt, play.at + (SPEEDS[play.speed] * milliseconds) / 1000)
  return { ...play, at, isPlaying: at < endAt }
}
