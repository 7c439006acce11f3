import { type StaffNumber, staffNumbers } from '../../../figures/panels/staff-cells.ts'

/** Ways to look at the people of a scope: a map of the week for each number, or a chart of real days. */
export type StaffingMode =
  | { readonly kind: 'map'; readonly name: string; readonly number: StaffNumber }
  | { readonly kind: 'chart'; readonly name: string; readonly days: 1 | 7 }

const MODES: readonly StaffingMode[] = [
  ...staffNumbers.map(({ key, name }): StaffingMode => ({ kind: 'map', name, number: key })),
  { kind: 'chart', name: 'chart of a week', days: 7 },
  { kind: 'chart', name: 'chart of a day', days: 1 }
]

/** What the order of lists stands for here: the map of the gap first, then the others, one after the other. */
export const modeOf = (sort: number): StaffingMode => MODES[Math.max(0, Math.min(MODES.length - 1, sort + 1))]

/** Names of the ways in their order. */
export const modeNames: readonly string[] = MODES.map(({ name }) => name)

/** Names of all but the first. */
export const modeSorts: readonly string[] = modeNames.slice(1)
