/** The tickets of one hour before they are drawn in full, brought into order: by instant, then as `compareIds` says. */
export interface HourOrder {
  clear(): void
  /** Adds ticket `n` of a stream; `offset` is the place of the instant within the hour, seconds 0 … 3600. */
  add(instant: number, offset: number, stream: number, n: number): void
  sort(): void
  count(): number
  instantAt(place: number): number
  streamAt(place: number): number
  numberAt(place: number): number
}

/** A key holds the offset in units of 2^−20 s above the slot: 32 + 21 bits are what a float64 keeps exactly. */
const OFFSET_UNITS = 2 ** 20
const SLOTS = 2 ** 21

/** Keys that are sorted sooner by insertion. */
const FEW = 64

/** Compares the ids of two tickets of one hour, given by stream and number. */
export type CompareIds = (streamA: number, numberA: number, streamB: number, numberB: number) => number

/** Makes an empty order. Native sort of numbers that carry their slot is many times faster than a comparison function. */
export function createHourOrder(compareIds: CompareIds): HourOrder {
  let room = 256
  let instants = new Float64Array(room)
  let streams = new Uint16Array(room)
  let numbers = new Uint32Array(room)
  let keys = new Float64Array(room)
  let slots = new Uint32Array(room)
  let count = 0

  function add(instant: number, offset: number, stream: number, n: number): void {
    if (count === room) grow()
    instants[count] = instant
    streams[count] = stream
    numbers[count] = n
    keys[count] = Math.floor(offset * OFFSET_UNITS) * SLOTS + count
    count++
  }

  function grow(): void {
    room *= 2
    instants = enlarged(instants, new Float64Array(room))
    streams = enlarged(streams, new Uint16Array(room))
    numbers = enlarged(numbers, new Uint32Array(room))
    keys = enlarged(keys, new Float64Array(room))
    slots = new Uint32Array(room)
  }

  function sort(): void {
    if (count > SLOTS) {
      for (let place = 0; place < count; place++) slots[place] = place
      slots.subarray(0, count).sort(compare)
      return
    }
    if (count > FEW) keys.subarray(0, count).sort()
    else insertionSort(keys, count)
    for (let place = 0; place < count; place++) slots[place] = keys[place] - Math.floor(keys[place] / SLOTS) * SLOTS
    for (let place = 1; place < count; place++) sink(place)
  }

  /** Puts right what the units of the key are too coarse for. */
  function sink(place: number): void {
    const slot = slots[place]
    let to = place
    for (; to > 0 && compare(slots[to - 1], slot) > 0; to--) slots[to] = slots[to - 1]
    slots[to] = slot
  }

  function compare(a: number, b: number): number {
    return instants[a] - instants[b] || compareIds(streams[a], numbers[a], streams[b], numbers[b])
  }

  return {
    clear: () => {
      count = 0
    },
    add,
    sort,
    count: () => count,
    instantAt: place => instants[slots[place]],
    streamAt: place => streams[slots[place]],
    numberAt: place => numbers[slots[place]]
  }
}

function enlarged<T extends Float64Array | Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from)
  return to
}

function insertionSort(values: Float64Array, count: number): void {
  for (let i = 1; i < count; i++) {
    const value = values[i]
    let at = i
    for (; at > 0 && values[at - 1] > value; at--) values[at] = values[at - 1]
    values[at] = value
  }
}
