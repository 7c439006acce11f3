import { rounded } from '../merge/estimate.ts'
import type { StoredHeadlines } from '../schemas/headlines-schema.ts'
import type { HeadlineValue } from './headline-values.ts'

/** What is known of the headlines of one replication. */
export interface ReplicationHeadlines {
  /** From 0. */
  readonly replication: number
  /** Mark of its tickets: the same in two runs where they are the same tickets. */
  readonly ticketsMark: number
  readonly values: readonly HeadlineValue[]
}

/** Headlines as a result stores them; about a kilobyte a replication. Throws where there is no replication. */
export const storedHeadlines = (runs: readonly ReplicationHeadlines[]): StoredHeadlines => ({
  measures: runs[0].values.map(({ key, priority }) => ({ key, priority })),
  replications: runs.map(({ replication, ticketsMark, values }) => ({
    replication: replication + 1,
    tickets: ticketsMark,
    values: values.map(({ value, ratio }) => (ratio ? [ratio.above, ratio.below] : rounded(value)))
  }))
})

/** What a result has stored, as it was measured. */
export const headlinesOf = ({ measures, replications }: StoredHeadlines): ReplicationHeadlines[] =>
  replications.map(({ replication, tickets, values }) => ({
    replication: replication - 1,
    ticketsMark: tickets,
    values: measures.map((measure, i) => ({ ...measure, ...figureOf(values[i]) }))
  }))

const figureOf = (
  stored: StoredHeadlines['replications'][number]['values'][number]
): Omit<HeadlineValue, 'key' | 'priority'> => {
  if (!Array.isArray(stored)) return { value: stored ?? Number.NaN }
  const [above, below] = stored
  return { value: below > 0 ? above / below : Number.NaN, ratio: { above, below } }
}
