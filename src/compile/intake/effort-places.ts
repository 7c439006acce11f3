import type { ProgramTickets } from '../../engine/program.ts'
import type { Bot } from '../../model/intake/bot.ts'
import type { Kind } from '../kind-table.ts'

/**
 * Place of each recorded effort among those of the same skill, 0 < u < 1: its mid-rank by their number, equal ones sharing theirs;
 * NaN where none is recorded. Undefined where no bot asks for it, or no effort is recorded at all.
 */
export const effortPlaces = (
  { effortSeconds, kind }: ProgramTickets,
  kinds: readonly Kind[],
  bots: readonly Bot[]
): Float64Array | undefined => {
  if (effortSeconds === undefined || !bots.some(({ easyFirst }) => easyFirst)) return undefined
  const places = new Float64Array(kind.length).fill(Number.NaN)
  const rowsOfSkill = new Map<number, number[]>()
  effortSeconds.forEach((effort, row) => {
    if (Number.isNaN(effort)) return
    const { skill } = kinds[kind[row]]
    const rows = rowsOfSkill.get(skill)
    if (rows === undefined) rowsOfSkill.set(skill, [row])
    else rows.push(row)
  })
  for (const rows of rowsOfSkill.values()) rank(rows, effortSeconds, places)
  return places
}

const rank = (rows: number[], efforts: Float64Array, places: Float64Array): void => {
  rows.sort((a, b) => efforts[a] - efforts[b])
  for (let from = 0; from < rows.length; ) {
    let to = from + 1
    while (to < rows.length && efforts[rows[to]] === efforts[rows[from]]) to++
    for (let at = from; at < to; at++) places[rows[at]] = (from + to) / 2 / rows.length
    from = to
  }
}
