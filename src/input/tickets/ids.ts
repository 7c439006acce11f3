/** Ids of the tickets read so far, packed in one buffer: a fraction of the memory of as many strings. */
export interface TicketIds {
  readonly count: number
  /** Row that has this id already. Where none has, −1: then it is kept as the id of the next row; −2 if there is no room left. */
  claim(id: string): number
  textOf(row: number): string
  /** Keeps only the rows for which this holds, closed up, in no more memory than they need; no id can be looked up or added after it. */
  keep(isGood: (row: number) => boolean): void
}

const FIRST_ROOM = 1024
/** Most code units of all ids together. */
const MOST_UNITS = 2 ** 28
const MOST_NARROW = 255

/**
 * An empty set of ids. Look-up is by open addressing with a hash that starts anywhere, so that no file can be written to be slow.
 *
 * A code unit takes one byte until one comes that does not fit; from then on all take two.
 */
export const createTicketIds = (): TicketIds => {
  const start = Math.floor(Math.random() * 2 ** 32)
  let units: Uint8Array | Uint16Array = new Uint8Array(8 * FIRST_ROOM)
  /** Where the id of each row ends; it begins where that of the row before ends. */
  let ends = new Uint32Array(FIRST_ROOM)
  let slots = new Int32Array(2 * FIRST_ROOM).fill(-1)
  let count = 0
  let used = 0

  const startOf = (row: number): number => (row === 0 ? 0 : ends[row - 1])

  const hashOf = (id: string): number => {
    let hash = start
    for (let i = 0; i < id.length; i++) hash = mixed(hash, id.charCodeAt(i))
    return hash
  }

  const hashOfRow = (row: number): number => {
    let hash = start
    for (let i = startOf(row); i < ends[row]; i++) hash = mixed(hash, units[i])
    return hash
  }

  const isId = (row: number, id: string): boolean => {
    const from = startOf(row)
    if (ends[row] - from !== id.length) return false
    for (let i = 0; i < id.length; i++) if (units[from + i] !== id.charCodeAt(i)) return false
    return true
  }

  const slotOf = (id: string): number => {
    let slot = hashOf(id) & (slots.length - 1)
    while (slots[slot] >= 0 && !isId(slots[slot], id)) slot = (slot + 1) & (slots.length - 1)
    return slot
  }

  const claim = (id: string): number => {
    if (count === ends.length) growRows()
    const slot = slotOf(id)
    if (slots[slot] >= 0) return slots[slot]
    if (used + id.length > MOST_UNITS) return -2
    slots[slot] = count
    append(id)
    ends[count++] = used
    return -1
  }

  const append = (id: string): void => {
    if (used + id.length > units.length) units = copied(units, used, Math.ceil((used + id.length) * 1.5))
    for (let i = 0; i < id.length; i++) {
      const unit = id.charCodeAt(i)
      if (unit > MOST_NARROW && units instanceof Uint8Array) units = Uint16Array.from(units)
      units[used++] = unit
    }
  }

  const growRows = (): void => {
    const larger = new Uint32Array(Math.ceil(count * 1.5))
    larger.set(ends)
    ends = larger
    if (slots.length < larger.length * SLOTS_A_ROW) rehash(slots.length * 2)
  }

  const rehash = (length: number): void => {
    slots = new Int32Array(length).fill(-1)
    for (let row = 0; row < count; row++) {
      let slot = hashOfRow(row) & (length - 1)
      while (slots[slot] >= 0) slot = (slot + 1) & (length - 1)
      slots[slot] = row
    }
  }

  const keep = (isGood: (row: number) => boolean): void => {
    slots = new Int32Array(0)
    let kept = 0
    let to = 0
    let from = 0
    for (let row = 0; row < count; row++) {
      const end = ends[row]
      if (isGood(row)) {
        if (to < from) units.copyWithin(to, from, end)
        to += end - from
        ends[kept++] = to
      }
      from = end
    }
    count = kept
    used = to
    units = units.slice(0, used)
    ends = ends.slice(0, count)
  }

  return {
    get count() {
      return count
    },
    claim,
    textOf: row => String.fromCharCode(...units.subarray(startOf(row), ends[row])),
    keep
  }
}

/** At least so many places to look an id up for each row there is room for. */
const SLOTS_A_ROW = 1.3

const mixed = (hash: number, unit: number): number => {
  const product = Math.imul(hash ^ unit, 0x85ebca6b)
  return product ^ (product >>> 15)
}

const copied = <T extends Uint8Array | Uint16Array>(units: T, used: number, room: number): T => {
  const larger = new (units.constructor as new (length: number) => T)(room)
  larger.set(units.subarray(0, used))
  return larger
}
