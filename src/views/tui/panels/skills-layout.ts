import { displayWidth } from '../../text/display-width.ts'
import type { SkillNumber } from './skills-number.ts'

const LEAST_NAME = 10
const MOST_NAME = 28
/** Cells of a column: a blank, a shade, `100 days` and a mark. */
const LEAST_CELL = 11
const MOST_CELL = 16

/** Cells of a further number beside the matrix. */
export const OTHER = 11

/** How the matrix is laid out; widths in cells. */
export interface SkillLayout {
  readonly name: number
  readonly cell: number
  /** Index of the first region that is shown, and how many are. */
  readonly from: number
  readonly shown: number
  /** Numbers told of all regions together beside the matrix, as many as there is room for. */
  readonly others: readonly SkillNumber[]
}

/** As many regions as fit, those around the cursor; where all do, further numbers. */
export const skillLayout = (
  names: readonly string[],
  regions: number,
  column: number,
  others: readonly SkillNumber[],
  width: number
): SkillLayout => {
  const longest = names.reduce((most, own) => Math.max(most, displayWidth(own)), LEAST_NAME)
  const name = Math.min(longest, MOST_NAME, Math.max(LEAST_NAME, Math.floor(width / 3)))
  const room = Math.max(LEAST_CELL, width - name - 2)
  const shown = Math.max(1, Math.min(regions, Math.floor(room / LEAST_CELL)))
  const from = Math.max(0, Math.min(regions - shown, column - Math.floor(shown / 2)))
  // The last cells are left to the mark that there is more.
  const cell = Math.min(MOST_CELL, Math.floor((room - (shown < regions ? 3 : 0)) / shown))
  const left = shown < regions ? 0 : Math.floor((room - cell * shown) / OTHER)
  return { name, cell, from, shown, others: others.slice(0, left) }
}
