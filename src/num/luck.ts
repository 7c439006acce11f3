import { threefry } from './threefry.ts'

export { threefry } from './threefry.ts'

/**
 * What a draw is for; the second half of the counter of `drawUniform`.
 *
 * A number once given never changes its meaning, else the same seed would give another run. 0–15 and 56–63 are draws of a
 * ticket during the simulation, 16–55 draws that make the tickets and their arrivals, 64–95 draws about people
 * and days, 96 and above are free for studies.
 */
export const Purpose = {
  effort: 0,
  patience: 1,
  reply: 2,
  replyDelay: 3,
  switch: 4,
  read: 5,
  handoverGiven: 6,
  handoverTaken: 7,
  move: 8,
  reopen: 9,
  reopenDelay: 10,
  redial: 11,
  redialDelay: 12,
  /** Whether a step needs the help of a second person. */
  consult: 13,
  /** Length of that talk. */
  talk: 14,
  /** Which of the idle people gets the ticket. */
  selection: 15,
  /** Arrivals in a stretch of time: how many. */
  arrivalCount: 16,
  /** Arrivals in a stretch of time: the gap before the n-th, or its place within the stretch. */
  arrivalGap: 17,
  /** Which part of a mixture the n-th ticket belongs to. */
  mix: 18,
  channel: 19,
  plan: 20,
  priority: 21,
  skill: 22,
  zone: 23,
  region: 24,
  category: 25,
  touches: 26,
  /** Whether diagnostics or the bot solve a ticket, whether wrongly, and when the customer comes back. */
  diagnostics: 40,
  bot: 41,
  botWrong: 42,
  botReturn: 43,
  botAnswer: 44,
  /** Priority that a ticket really has, whether it is misrouted and where to, whether a chat becomes a ticket. */
  misstated: 45,
  misrouted: 46,
  misroutedTo: 47,
  converted: 48,
  /** Effort of sorting a ticket, and of work that begins again from the start, during the simulation. */
  sorting: 56,
  effortAgain: 57,
  /** Busyness of a day. */
  dayFactor: 32,
  /** Whether, when, how long and how strong a storm is. */
  storm: 33,
  stormStart: 34,
  stormLength: 35,
  stormSize: 36,
  /** Unplanned absence of a person on a day. */
  absence: 64
} as const

const REPLICATION_DOMAIN = 0x53554e52
const STREAM_DOMAIN_0 = 0x2545f491
const STREAM_DOMAIN_1 = 0x4f6cdd1d
const ID_DOMAIN = 0x54434b54

const WORD = 2 ** 32
/** Signed words stay small integers, unsigned ones would be boxed on their way between functions. */
const scratch = new Int32Array(2)

/**
 * Makes the key of all luck of one replication: two words.
 *
 * `seed` is an integer 0 … 2^53 − 1, `replication` an integer 0 … 2^32 − 1; anything else throws a RangeError.
 */
export function luckOf(seed: number, replication: number): Uint32Array {
  if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`seed ${seed} is not an integer from 0 to 2^53 - 1`)
  if (!Number.isInteger(replication) || replication < 0 || replication >= WORD) {
    throw new RangeError(`replication ${replication} is not an integer from 0 to 2^32 - 1`)
  }
  threefry(seed % WORD, Math.floor(seed / WORD), replication, REPLICATION_DOMAIN, scratch)
  return Uint32Array.from(scratch)
}

/**
 * Maps an id to two well-mixed words, the same for ever.
 *
 * Hashes the UTF-16 code units, four to a block, with Threefry in the Matyas–Meyer–Oseas mode; the length is part of
 * the start value. Among a million ids a shared pair has probability 3 · 10^−8.
 */
export function idWords(id: string): [low: number, high: number] {
  let low = id.length
  let high = ID_DOMAIN
  let at = 0
  do {
    const block0 = unitAt(id, at) | (unitAt(id, at + 1) << 16)
    const block1 = unitAt(id, at + 2) | (unitAt(id, at + 3) << 16)
    threefry(low, high, block0, block1, scratch)
    low = scratch[0] ^ block0
    high = scratch[1] ^ block1
    at += 4
  } while (at < id.length)
  return [low >>> 0, high >>> 0]
}

function unitAt(id: string, at: number): number {
  return at < id.length ? id.charCodeAt(at) : 0
}

/** Makes the key of one ticket's draws from the run's luck and the two words of its id, both well mixed, into `out` (K2). */
export function ticketKey(luck: Uint32Array, low: number, high: number, out: Int32Array): void {
  out[0] = luck[0] ^ low
  out[1] = luck[1] ^ high
}

/** Draws the n-th uniform number of a ticket for a purpose; the same as `drawUniform` with its `ticketKey`. */
export function drawTicketUniform(luck: Uint32Array, low: number, high: number, purpose: number, n: number): number {
  return drawUniform(luck[0] ^ low, luck[1] ^ high, purpose, n)
}

/**
 * Makes the key of draws that belong to no ticket: those of a day, an hour, a person.
 *
 * `label` is any safe integer (a day number, an hour number); streams of different labels are independent of each
 * other and of all tickets. Draw from it with `drawUniform(key[0], key[1], purpose, n)`.
 */
export function streamOf(luck: Uint32Array, label: number): Uint32Array {
  if (!Number.isSafeInteger(label)) throw new RangeError(`stream label ${label} is not a safe integer`)
  const high = Math.floor(label / WORD)
  threefry(luck[0] ^ STREAM_DOMAIN_0, luck[1] ^ STREAM_DOMAIN_1, label - high * WORD, high, scratch)
  return Uint32Array.from(scratch)
}

/**
 * Draws the n-th uniform number for a purpose: one of the 2^52 odd multiples of 2^−53, so 0 < u < 1 strictly.
 *
 * A pure function of its arguments; `n` is an integer 0 … 2^32 − 1. Nothing is allocated.
 */
export function drawUniform(key0: number, key1: number, purpose: number, n: number): number {
  threefry(key0 | 0, key1 | 0, n | 0, purpose | 0, scratch)
  return ((scratch[0] >>> 6) * 67108864 + (scratch[1] >>> 6) + 0.5) * 2.220446049250313e-16
}
