import type { BreakDown, GroupMeasures } from '../groups/group-measures.ts'
import type { Measures } from '../measures.ts'
import type { TargetTally } from '../promises/service-level.ts'
import type { StaffTotals } from '../work/staffing.ts'

type Tally = Pick<TargetTally, 'due' | 'met'>

/** What a figure of one group of tickets is made from. */
export interface FigureGroup extends Pick<GroupMeasures, 'key' | 'counts' | 'times'> {
  readonly firstReplyTarget: Tally
  readonly nextReplyTarget: Tally
  readonly resolutionTarget: Tally
}

/** Everything that a figure with a name, such as `p90 resolution P1`, is made from in one replication; plain data. */
export interface FigureSource {
  /** Overall and by one field. */
  readonly breakDowns: readonly { readonly by: readonly string[]; readonly groups: readonly FigureGroup[] }[]
  /** Of each region. */
  readonly totals: readonly StaffTotals[]
}

/** Break-down whose groups no figure is named by. */
const UNNAMED = 'target'

/** Takes out of the measures of a replication what figures are made from. */
export const figureSourceOf = ({ breakDowns, staffing }: Measures): FigureSource => ({
  breakDowns: breakDowns
    .filter(({ by }) => by.length < 2 && by[0] !== UNNAMED)
    .map(({ by, groups }: BreakDown) => ({ by, groups: groups.map(groupOf) })),
  totals: staffing.totals
})

const groupOf = ({ key, counts, times, ...targets }: GroupMeasures): FigureGroup => ({
  key,
  counts,
  times,
  firstReplyTarget: tallyOf(targets.firstReplyTarget),
  nextReplyTarget: tallyOf(targets.nextReplyTarget),
  resolutionTarget: tallyOf(targets.resolutionTarget)
})

const tallyOf = ({ due, met }: TargetTally): Tally => ({ due, met })
