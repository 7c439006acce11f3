import { firstEndingAfter } from '../time/intervals.ts'
import type { RegionPresence } from './regions.ts'

/** One region leaves and another carries on; regions by index, instants in epoch seconds. */
export interface Handover {
  readonly from: number
  readonly to: number
  /** The last person of the region that leaves goes home. */
  readonly leavesAt: number
  /** The first person of the region that carries on comes: before `leavesAt` where they overlap. */
  readonly comesAt: number
}

/**
 * All hand-overs of regions, in order of their leaving.
 *
 * A region that leaves hands over to the one that came last of those on shift then; where nobody is on shift, to the one
 * that comes next. Several that come at the same instant all take over. Where the region itself is the next to come, there is
 * nobody to hand over to.
 */
export const handoversOf = (regions: readonly RegionPresence[]): Handover[] => {
  const found = regions.flatMap(({ onShift }, from) =>
    onShift.flatMap(({ endsAt }, i) => takersOf(regions, from, endsAt, onShift[i + 1]?.startsAt))
  )
  return found.sort((a, b) => a.leavesAt - b.leavesAt || a.comesAt - b.comesAt || a.from - b.from || a.to - b.to)
}

const takersOf = (
  regions: readonly RegionPresence[],
  from: number,
  leavesAt: number,
  returnsAt: number | undefined
): Handover[] => {
  const others = regions.flatMap(({ onShift }, to) => {
    const next = to === from ? undefined : onShift[firstEndingAfter(onShift, leavesAt)]
    return next === undefined ? [] : [{ from, to, leavesAt, comesAt: next.startsAt }]
  })
  const present = others.filter(({ comesAt }) => comesAt <= leavesAt)
  const instants = (present.length > 0 ? present : others).map(({ comesAt }) => comesAt)
  if (instants.length === 0) return []
  const comesAt = present.length > 0 ? Math.max(...instants) : Math.min(...instants)
  if (returnsAt !== undefined && returnsAt <= comesAt && comesAt > leavesAt) return []
  return others.filter(other => other.comesAt === comesAt)
}
