import { type Observations, TouchEnd } from '../engine/observations.ts'

/**
 * Observations of a run that had no event left before the instant up to which it is followed: nothing changes from its end on, and
 * touches that were going on, such as of somebody who asks and is never answered, go on. The same observations where it ran that far.
 */
export function followedObservations(observations: Observations, until: number): Observations {
  const { touches, endedAt } = observations
  if (endedAt >= until || !touches.end.includes(TouchEnd.unfinished)) return observations
  const endAt = touches.endAt.map((at, touch) => (touches.end[touch] === TouchEnd.unfinished ? until : at))
  return { ...observations, touches: { ...touches, endAt }, endedAt: until }
}
