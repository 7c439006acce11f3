import type { TracedRun } from '../../../metrics/life-line/traced-run.ts'
import { nextEvent } from '../../../metrics/playback/next-event.ts'
import { type Playback, playbackOf } from '../../../metrics/playback/playback.ts'
import type { Playing } from '../state/move-play.ts'
import type { TuiData } from '../tui-data.ts'
import { printableRun } from './printable-run.ts'
import { remembered } from './remembered.ts'

/** A run made ready to be played; all its names are printable. */
export const livePlayback = remembered((run: TracedRun): Playback => playbackOf(printableRun(run)))

/** What the keys of live play go through; null: there is no run to be played yet. */
export const playingOf = ({ traced }: Pick<TuiData, 'traced'>): Playing | null => {
  if (traced.state !== 'ready') return null
  const playback = livePlayback(traced.value)
  return { endAt: playback.endAt, next: (what, at) => nextEvent(playback, what, at) }
}
