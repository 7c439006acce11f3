import { Phase } from '../../metrics/playback/desk-cells.ts'
import { SAMPLE_SECONDS, sampleAt } from '../../metrics/playback/level-samples.ts'
import type { Playback } from '../../metrics/playback/playback.ts'
import { longestWaits } from '../../metrics/playback/wait-list.ts'

/** A queue at one instant. */
export interface LiveQueue {
  readonly name: string
  /** Tickets waiting for a person, by priority, the most urgent first, and all together. */
  readonly byPriority: readonly number[]
  readonly waiting: number
  readonly inWork: number
  /** How long the one that waits longest has waited, seconds; null: none waits. */
  readonly longestSeconds: number | null
  /** Tickets waiting an hour before; null: before the counted period. */
  readonly hourAgo: number | null
  /** The most that ever waited in the counted period. */
  readonly most: number
}

/** Every queue at an instant; the cursor of the playback stands there. */
export function liveQueues(playback: Playback, at: number): LiveQueue[] {
  const { cursor, cells, run, waits, depths } = playback
  const longest = longestWaits(waits, cells.queues, at)
  const hourAgo = sampleAt(at - 2 * SAMPLE_SECONDS)
  return run.legend.queues.map((name, queue) => {
    const byPriority = run.legend.priorities.map((_, priority) => inPhase(Phase.waiting, queue, priority))
    return {
      name,
      byPriority,
      waiting: byPriority.reduce((sum, count) => sum + count, 0),
      inWork: run.legend.priorities.reduce((sum, _, priority) => sum + inPhase(Phase.inWork, queue, priority), 0),
      longestSeconds: longest[queue] < 0 ? null : at - waits.from[longest[queue]],
      hourAgo: hourAgo < 0 ? null : depths.most[hourAgo * depths.groups + queue],
      most: depths.highest[queue]
    }
  })

  function inPhase(phase: number, queue: number, priority: number): number {
    let sum = 0
    for (let region = 0; region <= cells.regions; region++)
      sum += cursor.counts[cells.ticket(phase, queue, priority, region)]
    return sum
  }
}

/** The most that waited in each of the last `count` half hours before an instant, that of the instant last; null: before the counted period. */
export function depthsBefore({ depths }: Playback, queue: number, at: number, count: number): (number | null)[] {
  const last = Math.min(depths.count - 1, sampleAt(at))
  return Array.from({ length: count }, (_, i) => {
    const sample = last - count + 1 + i
    return sample < 0 ? null : depths.most[sample * depths.groups + queue]
  })
}
