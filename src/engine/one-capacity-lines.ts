import type { ProgramLines } from './program.ts'
import type { UniformProgram } from './uniform-shape.ts'

/**
 * The same program, its lines split so that all tickets of a line have the same capacity.
 *
 * Whoever has live tickets in hand may then take the first ticket of a line or none of it. Nothing else changes, as tickets are
 * compared by tier and key across lines.
 */
export const oneCapacityLines = (program: UniformProgram): UniformProgram => {
  const parts = partsOf(program)
  const isMixed = parts.some(capacities => capacities.length > 1)
  return isMixed ? split(program, parts) : program
}

/** Capacities of the tickets of each line, ascending; at least one. */
const partsOf = ({ kinds, lines }: UniformProgram): number[][] => {
  const sets = Array.from({ length: lines.count }, () => new Set<number>())
  for (let place = 0; place < kinds.line.length; place++) {
    sets[kinds.line[place]]?.add(kinds.capacity[Math.floor(place / (kinds.maxStages * 2))])
  }
  return sets.map(set => (set.size === 0 ? [1] : [...set].sort((a, b) => a - b)))
}

const split = (program: UniformProgram, parts: readonly (readonly number[])[]): UniformProgram => {
  const { kinds, groups, lines } = program
  const firstPart = startsOf(parts)
  const partOf = (line: number, capacity: number): number => firstPart[line] + parts[line].indexOf(capacity)
  const oldLine = Int32Array.from(parts.flatMap((capacities, line) => capacities.map(() => line)))
  const line = kinds.line.map((old, place) =>
    old < 0 || old >= lines.count ? old : partOf(old, kinds.capacity[Math.floor(place / (kinds.maxStages * 2))])
  )
  const open = Array.from({ length: groups.count }, (_, group) =>
    [...groups.lines.subarray(groups.linesFrom[group], groups.linesFrom[group + 1])].flatMap(old =>
      parts[old].map(capacity => partOf(old, capacity))
    )
  )
  return {
    ...program,
    kinds: { ...kinds, line },
    groups: { ...groups, linesFrom: startsOf(open), lines: Int32Array.from(open.flat()) },
    lines: splitLines(lines, oldLine)
  }
}

const splitLines = (lines: ProgramLines, oldLine: Int32Array): ProgramLines => {
  const entries = Array.from(oldLine, old => [lines.groupsFrom[old], lines.groupsFrom[old + 1]] as const)
  const column = (from: Int32Array) => entries.map(([start, end]) => [...from.subarray(start, end)])
  return {
    count: oldLine.length,
    skill: Uint16Array.from(oldLine, old => lines.skill[old]),
    tier: Uint16Array.from(oldLine, old => lines.tier[old]),
    weight: Float64Array.from(oldLine, old => lines.weight[old]),
    groupsFrom: startsOf(column(lines.groups)),
    groups: Int32Array.from(column(lines.groups).flat()),
    groupTier: Int32Array.from(column(lines.groupTier).flat())
  }
}

const startsOf = (lists: readonly (readonly unknown[])[]): Int32Array => {
  const starts = new Int32Array(lists.length + 1)
  lists.forEach((list, i) => {
    starts[i + 1] = starts[i] + list.length
  })
  return starts
}
