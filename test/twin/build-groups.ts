import type { ProgramGroups } from '../../src/engine/program.ts'
import { type SkilledLine, startsOf } from './build-lines.ts'
import type { ProgramDraft } from './program-draft.ts'

/** The groups of a draft, each with the lines that are open to it; a skill of which it may take no line it does not have. */
export const buildGroups = ({ groups, skills = 1 }: ProgramDraft, lines: SkilledLine[]): ProgramGroups => {
  const open = groups.map((_, group) =>
    lines.flatMap((line, l) => (line.groups.some(entry => entry.group === group) ? [l] : []))
  )
  const takes = (group: number, skill: number) => open[group].some(line => lines[line].skill === skill)
  return {
    count: groups.length,
    skills,
    proficiency: Float64Array.from(
      groups.flatMap(({ proficiency }, group) => proficiency.map((p, skill) => (takes(group, skill) ? p : 0)))
    ),
    linesFrom: startsOf(open),
    lines: Int32Array.from(open.flat()),
    ...(groups.every(group => group.preference) && {
      preference: Int32Array.from(groups.flatMap(group => group.preference ?? []))
    }),
    ...(groups.some(group => group.context !== undefined) && {
      context: Float64Array.from(groups, group => group.context ?? 0)
    })
  }
}
