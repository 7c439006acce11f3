import type { UniformProgram } from './uniform-shape.ts'

/** Sets of groups, one bit a group: set s holds group g where `bits[s * words + (g >>> 5)]` has bit g & 31. */
export interface GroupSets {
  readonly words: number
  readonly bits: Uint32Array
  /** 1 where all groups of a set are of one selection tier, so that their order does not matter. */
  readonly isOneTier: Uint8Array
}

/** The groups that may take from each line. */
export const takersOf = ({ lines, groups }: UniformProgram): GroupSets => {
  const sets = setsOf(groups.count, lines.groupsFrom, lines.groups)
  for (let line = 0; line < lines.count; line++) {
    const end = lines.groupsFrom[line + 1]
    for (let i = lines.groupsFrom[line] + 1; i < end; i++) {
      if (lines.groupTier[i] !== lines.groupTier[i - 1]) sets.isOneTier[line] = 0
    }
  }
  return sets
}

/** The groups that can answer in each skill; no sets where nobody asks. */
export const answerersOf = ({ consults, groups }: UniformProgram): GroupSets =>
  consults === undefined
    ? setsOf(groups.count, new Int32Array(1), new Int32Array(0))
    : setsOf(groups.count, consults.groupsFrom, consults.groups)

/** Set s holds `members[from[s] … from[s+1])`. */
const setsOf = (groups: number, from: Int32Array, members: Int32Array): GroupSets => {
  const words = (groups + 31) >>> 5
  const count = from.length - 1
  const bits = new Uint32Array(count * words)
  for (let set = 0; set < count; set++) {
    for (let i = from[set]; i < from[set + 1]; i++) bits[set * words + (members[i] >>> 5)] |= 1 << (members[i] & 31)
  }
  return { words, bits, isOneTier: new Uint8Array(count).fill(1) }
}
