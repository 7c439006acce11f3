import type { ProgramLines } from '../../src/engine/program.ts'
import type { LineDraft } from './program-draft.ts'

/** A line with the skill that all its tickets need. */
export type SkilledLine = LineDraft & { skill: number }

/** Where each of several lists starts when they stand one after the other, and where the last one ends. */
export const startsOf = (lists: readonly (readonly unknown[])[]): Int32Array => {
  const starts = [0]
  for (const list of lists) starts.push(starts[starts.length - 1] + list.length)
  return Int32Array.from(starts)
}

/** The lines of a program. */
export const buildLines = (lines: SkilledLine[]): ProgramLines => ({
  count: lines.length,
  skill: Uint16Array.from(lines, line => line.skill),
  tier: Uint16Array.from(lines, line => line.tier),
  weight: Float64Array.from(lines, line => line.weight),
  groupsFrom: startsOf(lines.map(line => line.groups)),
  groups: Int32Array.from(lines.flatMap(line => line.groups.map(entry => entry.group))),
  groupTier: Int32Array.from(lines.flatMap(line => line.groups.map(entry => entry.tier)))
})
