import type { CountKey, TargetKey, TimeKey } from '../definitions.ts'
import type { Summary } from '../groups/summary.ts'
import { estimateMean, estimateRatio } from '../merge/estimate.ts'
import { estimateStatistic, refusedBeyond } from '../merge/estimate-statistic.ts'
import type { Estimate } from '../schemas/schema-parts.ts'
import type { StaffTotals } from '../work/staffing.ts'
import type { ExpectedFigure } from './expectations.ts'
import type { FigureGroup, FigureSource } from './figure-source.ts'

/** A figure by name. */
export type WantedFigure = Omit<ExpectedFigure, 'operator' | 'threshold'>

/** A figure in one replication. */
export interface FigureSample {
  /** In the unit of the figure; NaN where there is nothing to measure. */
  readonly value: number
  /** What is divided by what, where the figure is a share: over replications it is the ratio of the sums. */
  readonly ratio?: { readonly above: number; readonly below: number }
  /** All that is known of the measure, where the figure is a statistic over tickets. */
  readonly summary?: Summary
}

const STAFF = ['occupancy', 'utilisation', 'overtimeHours', 'paidHours'] as const
type StaffFigure = (typeof STAFF)[number]

/** What one replication says of a figure. */
export const sampleFigure = (source: FigureSource, figure: WantedFigure): FigureSample =>
  isOfStaff(figure.figure) ? ofStaff(source, figure.figure, figure.group) : ofGroup(groupOf(source, figure), figure)

/** What several replications say of a figure, with its 95 % interval: the same as a result has it. */
export const estimateFigure = (
  samples: readonly FigureSample[],
  { statistic }: Pick<WantedFigure, 'statistic'>
): Estimate => {
  const ratios = samples.flatMap(({ ratio }) => ratio ?? [])
  if (ratios.length > 0)
    return estimateRatio(
      ratios.map(({ above }) => above),
      ratios.map(({ below }) => below)
    )
  const values = samples.map(({ value }) => value)
  if (statistic === null || statistic === 'share') return estimateMean(values)
  return estimateStatistic(statistic, values, ticketsOf(samples))
}

/** Tickets expected beyond the figure, where they are too few to tell it; null where it is told, or there is nothing to measure. */
export const expectedBeyond = (
  samples: readonly FigureSample[],
  { statistic }: Pick<WantedFigure, 'statistic'>
): number | null => {
  const tickets = ticketsOf(samples)
  return statistic === null || statistic === 'share' || tickets === 0 ? null : refusedBeyond(statistic, tickets)
}

/** Tickets of a statistic over all replications. */
const ticketsOf = (samples: readonly FigureSample[]): number =>
  samples.reduce((sum, { summary }) => sum + (summary?.count ?? 0), 0)

const isOfStaff = (figure: WantedFigure['figure']): figure is StaffFigure => STAFF.includes(figure as StaffFigure)

const ofStaff = ({ totals }: FigureSource, figure: StaffFigure, group: WantedFigure['group']): FigureSample => {
  const own = totals.filter(({ region }) => group === null || region === group.name)
  const sum = (key: Exclude<keyof StaffTotals, 'region'>): number => own.reduce((sum, total) => sum + total[key], 0)
  if (own.length === 0) return { value: Number.NaN }
  const overtime = sum('overtimeSeconds')
  const paid = sum('scheduledSeconds') + overtime
  if (figure === 'occupancy') return ratioOf(sum('busySeconds'), sum('availableSeconds'))
  if (figure === 'utilisation') return ratioOf(sum('busySeconds') + overtime, paid)
  return { value: (figure === 'overtimeHours' ? overtime : paid) / 3600 }
}

const groupOf = ({ breakDowns }: FigureSource, { group }: WantedFigure): FigureGroup | undefined => {
  const down = breakDowns.find(({ by }) => (group === null ? by.length === 0 : by[0] === group.by))
  return down?.groups.find(({ key }) => group === null || key[0] === group.name)
}

const ofGroup = (group: FigureGroup | undefined, { figure, statistic }: WantedFigure): FigureSample => {
  if (group === undefined) return { value: Number.NaN }
  if (statistic === null) return { value: group.counts[figure as CountKey] }
  if (statistic === 'share') {
    const { met, due } = group[figure as TargetKey]
    return ratioOf(met, due)
  }
  const summary = group.times[figure as TimeKey]
  return { value: summary[statistic], summary }
}

const ratioOf = (above: number, below: number): FigureSample => ({
  value: below > 0 ? above / below : Number.NaN,
  ratio: { above, below }
})
