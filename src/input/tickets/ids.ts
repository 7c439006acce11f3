/** Ids of the tickets read so far, kept as code units in one buffer: a fraction of the memory of as many strings. */
export interface TicketIds {
  readonly count: number
  /** Row that has this id already. Where none has, −1: then it is kept as the id of the next row; −2 if there is no room left. */
  claim(id: string): number
  textOf(row: number): string
  /** Keeps only the rows for which this holds, closed up; no id can be looked up or added after it. */
  keep(isGood: (row: number) => boolean): void
}

const FIRST_ROOM = 1024
/** Most code units of all ids together. */
const MOST_UNITS = 2 ** 28

/** An empty set of ids. Look-up is by open addressing with a hash that starts anywhere, so that no file can be written to be slow. */
export const createTicketIds = (): TicketIds => {
  const start = Math.floor(Math.random() * 2 ** 32)
  let units = new Uint16Array(8 * FIRST_ROOM)
  let ends = new Uint32Array(FIRST_ROOM)
  let starts = new Uint32Array(FIRST_ROOM)
  let slots = new Int32Array(4 * FIRST_ROOM).fill(-1)
  let count = 0
  let used = 0

  const hashOf = (length: number, unitAt: (i: number) => number): number => {
    let hash = start
    for (let i = 0; i < length; i++) {
      hash = Math.imul(hash ^ unitAt(i), 0x85ebca6b)
      hash ^= hash >>> 15
    }
    return hash
  }

  const isId = (row: number, id: string): boolean => {
    const from = starts[row]
    if (ends[row] - from !== id.length) return false
    for (let i = 0; i < id.length; i++) if (units[from + i] !== id.charCodeAt(i)) return false
    return true
  }

  const slotOf = (id: string): number => {
    let slot = hashOf(id.length, i => id.charCodeAt(i)) & (slots.length - 1)
    while (slots[slot] >= 0 && !isId(slots[slot], id)) slot = (slot + 1) & (slots.length - 1)
    return slot
  }

  const claim = (id: string): number => {
    if (count === ends.length) growRows()
    const slot = slotOf(id)
    if (slots[slot] >= 0) return slots[slot]
    if (used + id.length > MOST_UNITS) return -2
    slots[slot] = count
    while (used + id.length > units.length) units = withLength(units, new Uint16Array(units.length * 2))
    starts[count] = used
    for (let i = 0; i < id.length; i++) units[used++] = id.charCodeAt(i)
    ends[count++] = used
    return -1
  }

  const growRows = (): void => {
    starts = withLength(starts, new Uint32Array(count * 2))
    ends = withLength(ends, new Uint32Array(count * 2))
    slots = new Int32Array(slots.length * 2).fill(-1)
    for (let row = 0; row < count; row++) {
      const from = starts[row]
      let slot = hashOf(ends[row] - from, i => units[from + i]) & (slots.length - 1)
      while (slots[slot] >= 0) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = row
    }
  }

  const keep = (isGood: (row: number) => boolean): void => {
    slots = new Int32Array(0)
    let kept = 0
    for (let row = 0; row < count; row++) {
      if (!isGood(row)) continue
      starts[kept] = starts[row]
      ends[kept++] = ends[row]
    }
    count = kept
  }

  return {
    get count() {
      return count
    },
    claim,
    textOf: row => String.fromCharCode(...units.subarray(starts[row], ends[row])),
    keep
  }
}

const withLength = <T extends Uint16Array | Uint32Array>(from: T, to: T): T => {
  to.set(from)
  return to
}
