import type { Program } from './program.ts'
import type { UniformProgram } from './uniform-shape.ts'

/** One bit for each line that a group may take from: `bits[group * words + (line >>> 5)]`. */
export const bitsOfGroups = ({ groups }: Program, words: number): Uint32Array => {
  const bits = new Uint32Array(groups.count * words)
  for (let group = 0; group < groups.count; group++) {
    for (let i = groups.linesFrom[group]; i < groups.linesFrom[group + 1]; i++) {
      const line = groups.lines[i]
      bits[group * words + (line >>> 5)] |= 1 << (line & 31)
    }
  }
  return bits
}

/** One bit for each line whose tickets one person may have several of in hand. */
export const bitsOfLive = ({ kinds }: UniformProgram, words: number): Uint32Array => {
  const bits = new Uint32Array(words)
  kinds.line.forEach((line, place) => {
    if (kinds.capacity[Math.floor(place / (kinds.maxStages * 2))] > 1) bits[line >>> 5] |= 1 << (line & 31)
  })
  return bits
}

/** Who is in which group: `people[from[g] … from[g+1])`, ascending. */
export interface GroupMembers {
  readonly from: Int32Array
  readonly people: Int32Array
}

/** Lists the people of each group. */
export const membersOf = (groups: number, group: Int32Array): GroupMembers => {
  const from = new Int32Array(groups + 1)
  for (let agent = 0; agent < group.length; agent++) from[group[agent] + 1]++
  for (let g = 0; g < groups; g++) from[g + 1] += from[g]
  const place = from.slice()
  const people = new Int32Array(group.length)
  for (let agent = 0; agent < group.length; agent++) people[place[group[agent]]++] = agent
  return { from, people }
}
