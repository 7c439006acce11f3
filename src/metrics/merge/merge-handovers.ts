import type { Handovers } from '../histories/handovers.ts'
import type { KeptMeasures } from '../measures.ts'
import type { Result } from '../schemas/result-schema.ts'
import { BIN, REACH } from '../series/shift-changes.ts'
import { estimateMean, estimateRatio, rounded } from './estimate.ts'

const HOURS = 24
const HOUR = 3600

/** Merges hand-overs and what is around the ends of shifts. */
export function mergeHandovers(list: readonly KeptMeasures[]): Result['handovers'] {
  const all = list.map(({ handovers }) => handovers)
  const mean = (of: (own: Handovers) => number) => estimateMean(all.map(of))
  const pairs = pairsOf(all)
  return {
    handedOverInHand: mean(({ inHand }) => inHand),
    handedOverWaiting: mean(({ waiting }) => waiting),
    givenHours: mean(({ givenSeconds }) => givenSeconds / HOUR),
    takenHours: mean(({ takenSeconds }) => takenSeconds / HOUR),
    byHour: Array.from({ length: HOURS }, (_, hour) =>
      rounded(pairs.reduce((sum, { byHour }) => sum + (byHour[hour] ?? 0), 0))
    ),
    pairs,
    aroundShiftEnd: aroundOf(list)
  }
}

/** Hand-overs between each two regions that had one. */
function pairsOf(all: readonly Handovers[]): Result['handovers']['pairs'] {
  const { places } = all[0]
  return places.slice(0, -1).flatMap((from, f) =>
    places.flatMap((to, t) => {
      const first = (f * places.length + t) * HOURS
      const hours = all.map(({ byHour }) => byHour.subarray(first, first + HOURS))
      const sums = hours.map(own => own.reduce((sum, value) => sum + value, 0))
      if (sums.every(sum => sum === 0)) return []
      const byHour = Array.from({ length: HOURS }, (_, hour) =>
        rounded(hours.reduce((sum, own) => sum + own[hour], 0) / all.length)
      )
      return [{ from, to, handovers: estimateMean(sums), byHour }]
    })
  )
}

function aroundOf(list: readonly KeptMeasures[]): Result['handovers']['aroundShiftEnd'] {
  const all = list.map(({ aroundShiftChange }) => aroundShiftChange)
  const ratio = (above: 'waitingSeconds' | 'breaches', unit: number, bin: number) =>
    estimateRatio(
      all.map(own => own[above][bin]),
      all.map(own => own.seconds[bin] / unit)
    )
  return {
    instants: estimateMean(all.map(({ instants }) => instants)),
    ends: estimateMean(all.map(({ ends }) => ends)),
    bins: Array.from({ length: (2 * REACH) / BIN }, (_, bin) => ({
      fromSeconds: bin * BIN - REACH,
      toSeconds: (bin + 1) * BIN - REACH,
      waiting: ratio('waitingSeconds', 1, bin),
      breachesPerHour: ratio('breaches', HOUR, bin)
    }))
  }
}
