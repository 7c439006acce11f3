import { upTo } from '../series/level.ts'
import type { Playback } from './playback.ts'

/** What play can jump to. */
export type EventKind = 'handover' | 'breach' | 'clock change'

/** The first instant after `at` at which a ticket is handed over, a promise is broken or clocks are changed; undefined: none is left. */
export function nextEvent(playback: Playback, kind: EventKind, at: number): number | undefined {
  const instants = instantsOf(playback, kind)
  const next = instants[upTo(instants, at)]
  return next !== undefined && next <= playback.endAt ? next : undefined
}

function instantsOf({ handovers, breaches, clockChanges }: Playback, kind: EventKind): Float64Array {
  if (kind === 'handover') return handovers.at
  return kind === 'breach' ? breaches.at : Float64Array.from(clockChanges, change => change.at)
}
