import type { Program } from '../engine/program.ts'

const PRIME = 0x01000193
const START = 0x811c9dc5

/**
 * Mark of the tickets of a program, 32 bits: when they were created, their luck and their priority; the same for the same tickets.
 *
 * `epochSeconds` is the instant of second 0. Source: the hash of G. Fowler, L. C. Noll and K.-P. Vo, over words.
 */
export const ticketsMark = ({ tickets, kinds }: Program, epochSeconds: number): number => {
  const { count, createdAt, kind, trueKind = kind, luckLow, luckHigh } = tickets
  const instant = new Float64Array(1)
  const words = new Uint32Array(instant.buffer)
  let mark = START
  const mix = (word: number): void => {
    mark = Math.imul(mark ^ word, PRIME)
    mark ^= mark >>> 15
  }
  for (let row = 0; row < count; row++) {
    instant[0] = createdAt[row] + epochSeconds
    mix(words[0])
    mix(words[1])
    mix(luckLow[row])
    mix(luckHigh[row])
    mix(kinds.priority[trueKind[row]])
  }
  return mark >>> 0
}
