import { workerData } from 'node:worker_threads'
import { move, transferableSymbol, valueSymbol } from 'piscina'
import { ArrivalsError } from '../compile/arrivals/draw-arrivals.ts'
import { compileStaffing, type Staffing } from '../compile/staffing.ts'
import type { Measures } from '../metrics/measures.ts'
import type { TicketTable } from '../model/demand/tickets.ts'
import { buffersIn, type FollowAnswer, type FollowTask, tableWithIds, withoutFunctions } from './followed-answer.ts'
import { followReplication } from './followed-replication.ts'
import { measureReplication } from './measure-replication.ts'
import { tableOf } from './shared-tickets.ts'
import type { ThreadAnswer, ThreadInput, ThreadTask } from './thread-messages.ts'

/** What a thread makes of a study before its first replication, once. */
interface Prepared extends ThreadInput {
  readonly staffing: Staffing
  readonly tickets: TicketTable | undefined
}

/** As many studies are kept prepared; of more those that were used last. */
const MOST_PREPARED = 32
const prepared = new Map<number, Prepared>()

const preparedOf = (study: number): Prepared => {
  const own = prepared.get(study) ?? prepare((workerData as readonly ThreadInput[])[study])
  prepared.delete(study)
  prepared.set(study, own)
  if (prepared.size > MOST_PREPARED) prepared.delete(prepared.keys().next().value ?? study)
  return own
}

const prepare = (input: ThreadInput): Prepared => ({
  ...input,
  staffing: compileStaffing(input.scenario),
  tickets: input.recorded && tableOf(input.recorded)
})

const answerTo = ({ study, replication }: ThreadTask): ThreadAnswer => {
  try {
    const { scenario, staffing, tickets, seed } = preparedOf(study)
    return { measured: measureReplication(scenario, staffing, tickets, { seed, replication }) }
  } catch (error) {
    return told(error)
  }
}

const told = (error: unknown): Exclude<ThreadAnswer, { readonly measured: unknown }> => {
  if (error instanceof ArrivalsError) return { problems: error.problems }
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  return { fault: { message, stack } }
}

const followed = ({ scenario, recorded, luck }: FollowTask): FollowAnswer => {
  try {
    const tickets = recorded && tableWithIds(recorded)
    return { followed: withoutFunctions(followReplication(scenario, compileStaffing(scenario), tickets, luck)) }
  } catch (error) {
    return told(error)
  }
}

/** Memory of the long series, which is handed over rather than copied. */
const seriesBuffers = ({ waiting, backlog, staffing }: Measures): ArrayBuffer[] => {
  const columns = [
    ...[...waiting, ...backlog].flatMap(series => Object.values(series)),
    ...staffing.cells.flatMap(({ intervals, week }) => [...Object.values(intervals), ...Object.values(week)])
  ]
  const buffers = columns.flatMap(column => (column instanceof Float64Array ? [column.buffer as ArrayBuffer] : []))
  return [...new Set(buffers)]
}

/** Runs one replication in a thread; called by the pool. */
export const runInThread = (task: ThreadTask): unknown => {
  const answer = answerTo(task)
  const buffers = 'measured' in answer ? seriesBuffers(answer.measured.measures) : []
  return move({ [transferableSymbol]: buffers, [valueSymbol]: answer })
}

/** Follows one replication ticket by ticket in a thread that ends with it; called by the pool. */
export const followInThread = (task: FollowTask): unknown => {
  const answer = followed(task)
  return move({ [transferableSymbol]: [...buffersIn(answer)], [valueSymbol]: answer })
}
