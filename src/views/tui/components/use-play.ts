import { type Dispatch, type SetStateAction, useEffect } from 'react'
import { tick } from '../state/move-play.ts'
import type { TuiState } from '../state/tui-state.ts'

/** Frames a second at most. */
const FRAMES = 10
const FRAME_MILLISECONDS = 1000 / FRAMES
/** A program that was held up for longer, such as by Ctrl-Z, goes on from where it was. */
const LONGEST_STEP = 1000

/** Moves the clock of live play while it runs and is seen; nothing happens while it stands still. `endAt` is null where there is nothing to play. */
export const usePlay = (
  { panel, play, overlay }: TuiState,
  endAt: number | null,
  setState: Dispatch<SetStateAction<TuiState>>
): void => {
  const isRunning = play.isPlaying && panel === 'live' && overlay !== 'help' && overlay !== 'whatIf' && endAt !== null
  useEffect(() => {
    if (!isRunning || endAt === null) return
    let before = performance.now()
    const timer = setInterval(() => {
      const now = performance.now()
      const passed = Math.min(LONGEST_STEP, now - before)
      before = now
      setState(state => ({ ...state, play: tick(state.play, passed, endAt) }))
    }, FRAME_MILLISECONDS)
    return () => clearInterval(timer)
  }, [isRunning, endAt, setState])
}
