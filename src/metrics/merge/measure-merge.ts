import type { KeptMeasures, Measures, ResultLegend } from '../measures.ts'
import { type TargetTerms, targetTerms } from '../promises/target-lines.ts'
import type { ReportGrid } from '../series/report-grid.ts'
import { type MergedSeries, SeriesTotals } from './merge-series.ts'

/** Everything that a result is made from: what is the same in all replications, what each of them came to, and means of the series. */
export interface MergedMeasures {
  readonly legend: ResultLegend
  readonly grid: ReportGrid
  readonly terms: readonly TargetTerms[]
  /** In the order of their numbers; at least one. */
  readonly kept: readonly KeptMeasures[]
  readonly series: MergedSeries
}

/**
 * Takes in the measures of replications as they come, in any order, and gives the same for every order.
 *
 * The long series are added up in the order of the replications' numbers; those that come too early wait for their turn, until
 * those before them have been added or given up.
 */
export class MeasureMerge {
  private readonly early = new Map<number, Measures | undefined>()
  private next = 0
  private readonly all: KeptMeasures[] = []
  private first: Pick<Measures, 'legend' | 'grid'> | undefined
  private terms: TargetTerms[] = []
  private readonly series = new SeriesTotals()

  /** Adds a replication by its number, from 0; each number once. */
  add(replication: number, measures: Measures): void {
    this.come(replication, measures)
  }

  /** Gives a replication up, which has failed. */
  giveUp(replication: number): void {
    this.come(replication, undefined)
  }

  /** Number of the first replication that has neither been added nor given up. */
  get upTo(): number {
    return this.next
  }

  /** What has been kept of the replications up to the first that is missing, in order. */
  get kept(): readonly KeptMeasures[] {
    return this.all
  }

  /** Everything added; replications that never came are taken as given up. Throws where there is none. */
  merged(): MergedMeasures {
    for (const replication of [...this.early.keys()].sort((a, b) => a - b)) this.take(replication)
    if (this.first === undefined) throw new Error('a result needs at least 1 replication and has 0')
    return { ...this.first, terms: this.terms, kept: this.all, series: this.series.merged() }
  }

  private come(replication: number, measures: Measures | undefined): void {
    this.early.set(replication, measures)
    while (this.early.has(this.next)) this.take(this.next++)
  }

  private take(replication: number): void {
    const measures = this.early.get(replication)
    this.early.delete(replication)
    if (measures === undefined) return
    const { legend, grid, waiting, backlog, staffing, ...rest } = measures
    this.first ??= { legend, grid }
    this.terms = withTerms(this.terms, targetTerms(legend))
    this.series.add(measures)
    this.all.push({ ...rest, replication, staffing: { totals: staffing.totals } })
  }
}

/** Terms of the lines, from the first replication that has a ticket of the line. */
function withTerms(known: TargetTerms[], own: TargetTerms[]): TargetTerms[] {
  return own.map((terms, line) => (known[line] === undefined || Number.isNaN(known[line].share) ? terms : known[line]))
}
