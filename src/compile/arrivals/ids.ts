import { idWords, threefry } from '../../num/luck.ts'
import { formatDate } from '../../time/dates.ts'

const DIGITS = 4
const MOST_DIGITS = 10 ** DIGITS
const ID_DOMAIN = 0x54434b54

/** Id of the n-th ticket (0 the first) of an hour: `americas-20270301T13-0001`. */
export function arrivalId(hourPrefix: string, n: number): string {
  return hourPrefix + String(n + 1).padStart(DIGITS, '0')
}

/** What the ids of an hour begin with: name of the stream, UTC date and hour; `hour` counts from 1970-01-01T00Z. */
export function arrivalHourPrefix(stream: string, hour: number): string {
  return arrivalPrefix(stream, hourText(hour))
}

/** The same with the text of the hour at hand. */
export function arrivalPrefix(stream: string, hourText: string): string {
  return stream === '' ? hourText : `${stream}-${hourText}`
}

/** UTC date and hour as ids have them, such as `20270301T13-`; `hour` counts from 1970-01-01T00Z. */
export function hourText(hour: number): string {
  const day = Math.floor(hour / 24)
  const date = formatDate(day).replaceAll('-', '')
  return `${date}T${String(hour - day * 24).padStart(2, '0')}-`
}

/** Makes the words of the ids of one hour: the hash of what they share is found once. */
export interface ArrivalIdWords {
  /** Goes to the ids that begin with this text. */
  begin(hourPrefix: string): void
  /** Writes the two words of the id of ticket n of that hour, as `idWords` of it would be. */
  wordsOf(n: number, low: Uint32Array, high: Uint32Array, row: number): void
}

/** Makes the words of generated ids without making the ids. */
export function createArrivalIdWords(): ArrivalIdWords {
  const state = new Int32Array(2)
  const units = new Uint16Array(8)
  let prefix = ''
  let sharedLow = 0
  let sharedHigh = 0
  let tail = 0

  function begin(hourPrefix: string): void {
    prefix = hourPrefix
    tail = prefix.length % 4
    const shared = prefix.length - tail
    sharedLow = prefix.length + DIGITS
    sharedHigh = ID_DOMAIN
    for (let at = 0; at < shared; at += 4) {
      absorb(prefix.charCodeAt(at), prefix.charCodeAt(at + 1), prefix.charCodeAt(at + 2), prefix.charCodeAt(at + 3))
    }
    units.fill(0)
    for (let i = 0; i < tail; i++) units[i] = prefix.charCodeAt(shared + i)
  }

  function absorb(unit0: number, unit1: number, unit2: number, unit3: number): void {
    const block0 = unit0 | (unit1 << 16)
    const block1 = unit2 | (unit3 << 16)
    threefry(sharedLow, sharedHigh, block0, block1, state)
    sharedLow = state[0] ^ block0
    sharedHigh = state[1] ^ block1
  }

  function wordsOf(n: number, low: Uint32Array, high: Uint32Array, row: number): void {
    const number = n + 1
    if (number >= MOST_DIGITS) {
      const words = idWords(arrivalId(prefix, n))
      low[row] = words[0]
      high[row] = words[1]
      return
    }
    units[tail] = 48 + ((number / 1000) | 0)
    units[tail + 1] = 48 + (((number / 100) | 0) % 10)
    units[tail + 2] = 48 + (((number / 10) | 0) % 10)
    units[tail + 3] = 48 + (number % 10)
    const keptLow = sharedLow
    const keptHigh = sharedHigh
    absorb(units[0], units[1], units[2], units[3])
    if (tail > 0) absorb(units[4], units[5], units[6], units[7])
    low[row] = sharedLow
    high[row] = sharedHigh
    sharedLow = keptLow
    sharedHigh = keptHigh
  }

  return { begin, wordsOf }
}
