import type { Program } from '../../engine/program.ts'

/** Groups that people belong to one after the other: those of person a are rows `firstOf[a] … firstOf[a+1])`, ascending and without gaps. */
export interface Stints {
  readonly firstOf: Int32Array
  /** Seconds; the first begins at −∞, the last ends at ∞ or where the person has left for good. */
  readonly from: Float64Array
  readonly to: Float64Array
  readonly group: Int32Array
}

/** Follows everybody's career (P3). */
export function stintsOf({ agents, careers }: Program): Stints {
  if (careers === undefined || careers.count === 0) return stintsForLife(agents.group)
  const lists = Array.from(agents.group, group => [{ from: -Infinity, to: Infinity, group }])
  for (let row = 0; row < careers.count; row++) {
    const list = lists[careers.agent[row]]
    const present = list[list.length - 1]
    if (present.to < Infinity) continue
    present.to = careers.at[row]
    if (careers.group[row] >= 0) list.push({ from: careers.at[row], to: Infinity, group: careers.group[row] })
  }
  return packed(lists)
}

/** When a person leaves for good, seconds; ∞: never. */
export function leavesAt({ firstOf, to }: Stints, agent: number): number {
  return to[firstOf[agent + 1] - 1]
}

function stintsForLife(group: Int32Array): Stints {
  return {
    firstOf: Int32Array.from({ length: group.length + 1 }, (_, agent) => agent),
    from: new Float64Array(group.length).fill(-Infinity),
    to: new Float64Array(group.length).fill(Infinity),
    group
  }
}

function packed(lists: readonly (readonly { from: number; to: number; group: number }[])[]): Stints {
  const all = lists.flat()
  const firstOf = new Int32Array(lists.length + 1)
  lists.forEach((list, agent) => {
    firstOf[agent + 1] = firstOf[agent] + list.length
  })
  return {
    firstOf,
    from: Float64Array.from(all, stint => stint.from),
    to: Float64Array.from(all, stint => stint.to),
    group: Int32Array.from(all, stint => stint.group)
  }
}
