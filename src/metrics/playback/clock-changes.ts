import type { LocalClock } from './local-clock.ts'

/** A change of the clocks within a run. */
export interface ClockChange {
  /** Seconds from the start of the counted period. */
  readonly at: number
  /** Zones whose clocks are changed at that instant. */
  readonly zones: readonly string[]
  /** How far they are put forward, seconds; below 0: back. */
  readonly bySeconds: number
}

/** All changes of these clocks in [0, until], in order; clocks that are put the same way at one instant are told together. */
export function clockChangesOf(clocks: readonly LocalClock[], until: number): ClockChange[] {
  const together = new Map<string, ClockChange>()
  for (const { zone, changesAt, offsets } of clocks) {
    for (let row = 1; row < changesAt.length; row++) {
      const [at, bySeconds] = [changesAt[row], offsets[row] - offsets[row - 1]]
      if (at < 0 || at > until) continue
      const key = `${at} ${bySeconds}`
      together.set(key, { at, bySeconds, zones: [...(together.get(key)?.zones ?? []), zone] })
    }
  }
  return [...together.values()].sort((a, b) => a.at - b.at)
}
