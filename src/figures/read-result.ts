import type { CellResult, DepthResult, GroupResult, Result } from '../metrics/schemas/result-schema.ts'

/** Groups of one break-down; none where the result lacks it. */
export function groupsBy(result: Result, ...by: readonly string[]): readonly GroupResult[] {
  return result.breakDowns.find(down => isSame(down.by, by))?.groups ?? []
}

/** Whether two fields put the same tickets together under the same names, as far as their numbers tell. */
export function areSameGroups(result: Result, one: string, other: string): boolean {
  const told = (by: string) => groupsBy(result, by).map(({ key, counts }) => [...key, counts.arrived.value])
  return JSON.stringify(told(one)) === JSON.stringify(told(other))
}

/** All counted tickets together. */
export function overall(result: Result): GroupResult {
  const [group] = groupsBy(result)
  if (group === undefined) throw new Error('the result has no break-down over all tickets')
  return group
}

/** Staffing of everybody: all regions, any skill. */
export function allStaff(result: Result): CellResult | undefined {
  return result.staffing.cells.find(({ region, skill }) => region === null && skill === null)
}

/** Queue depths or backlogs of the groups of one field. */
export function depthsBy(depths: readonly DepthResult[], ...by: readonly string[]): readonly DepthResult[] {
  return depths.filter(depth => isSame(depth.by, by))
}

/** Length of the counted period in weeks. */
export function weeksOf(result: Result): number {
  return result.period.seconds / 604_800
}

/** Tickets that could be handled in these person-hours. */
export function ticketsIn(result: Result, personHours: number): number {
  const handling = overall(result).times.handleSeconds.mean.value
  return handling === null || handling === 0 ? personHours : (personHours * 3600) / handling
}

/** Name of a group: its fields set apart by a dot in the middle. */
export function nameOf(key: readonly string[]): string {
  return key.length === 0 ? 'all' : key.join(' · ')
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((field, i) => field === b[i])
}
