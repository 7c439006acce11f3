import type { Interval } from '../time/intervals.ts'

/**
 * Stretches of time in order of their start; they may touch or overlap. Instants are places in a common ascending list, so
 * that comparing and sorting is done in whole numbers.
 */
export interface Stretches {
  readonly from: Int32Array
  readonly to: Int32Array
  /** Day on which the shift starts that the stretch belongs to, counted from the first day of all; −1: of no shift. */
  readonly day: Int32Array
}

/** What people with the same shift or place in a rota are planned to do; days without them are taken out later. */
export interface WorkPlan {
  readonly shifts: Stretches
  readonly pauses: Stretches
}

/** How instants and days become small whole numbers. */
export interface Numbering {
  readonly instants: Float64Array
  readonly firstDay: number
  /** Places in `instants` that stretches are cut to. */
  readonly first: number
  readonly last: number
}

/** Sorts the instants and takes each once; the column is overwritten. */
export const ascending = (values: Float64Array): Float64Array => {
  values.sort()
  let count = 0
  for (let i = 0; i < values.length; i++) if (i === 0 || values[i] !== values[i - 1]) values[count++] = values[i]
  return values.slice(0, count)
}

/** Place of an instant in the ascending list that holds it. */
export const placeOf = (instants: Float64Array, instant: number): number => {
  let low = 0
  let high = instants.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (instants[middle] < instant) low = middle + 1
    else high = middle
  }
  return low
}

/** Numbers stretches that are sorted by their start, cut; those without a day are of no shift. */
export const numbered = (
  times: readonly (Interval & { readonly day?: number })[],
  { instants, firstDay, first, last }: Numbering
): Stretches => {
  const from = new Int32Array(times.length)
  const to = new Int32Array(times.length)
  const day = new Int32Array(times.length)
  let count = 0
  for (const time of times) {
    from[count] = Math.max(first, placeOf(instants, time.startsAt))
    to[count] = Math.min(last, placeOf(instants, time.endsAt))
    day[count] = time.day === undefined ? -1 : time.day - firstDay
    if (from[count] < to[count]) count++
  }
  return { from: from.subarray(0, count), to: to.subarray(0, count), day: day.subarray(0, count) }
}

/** The stretches of the days that are 1 in `isOn`. */
export const onDays = ({ from, to, day }: Stretches, isOn: Uint8Array): Stretches => {
  const isKept = (_: number, row: number): boolean => isOn[day[row]] === 1
  return { from: from.filter(isKept), to: to.filter(isKept), day: day.filter(isKept) }
}

/** Both together, in order; one of them alone is not copied. */
export const merged = (a: Stretches, b: Stretches): Stretches => {
  if (a.from.length === 0) return b
  if (b.from.length === 0) return a
  const count = a.from.length + b.from.length
  const all = { from: new Int32Array(count), to: new Int32Array(count), day: new Int32Array(count) }
  let ofA = 0
  let ofB = 0
  for (let row = 0; row < count; row++) {
    const isA = ofB === b.from.length || (ofA < a.from.length && a.from[ofA] <= b.from[ofB])
    const source = isA ? a : b
    const at = isA ? ofA++ : ofB++
    all.from[row] = source.from[at]
    all.to[row] = source.to[at]
    all.day[row] = source.day[at]
  }
  return all
}

/** Nothing at all. */
export const noStretches: Stretches = { from: new Int32Array(0), to: new Int32Array(0), day: new Int32Array(0) }
