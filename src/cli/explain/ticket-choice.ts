import { visibleText } from '../../input/visible-text.ts'
import type { TracedRun } from '../../metrics/life-line/traced-run.ts'
import { hintFor } from '../../model/names/suggest.ts'
import type { Flags } from '../command.ts'
import { textFlag, wholeNumberFlag } from '../flags.ts'
import { UserError } from '../user-error.ts'
import { type TicketFilter, ticketFilters } from './ticket-filters.ts'

const DEFAULT_WORST = 10
const MOST_WORST = 1000

/** Which tickets to explain: one by its id, or the longest that pass the filters. */
export type TicketChoice =
  | { readonly ticket: string }
  | { readonly worst: number; readonly filters: Partial<Readonly<Record<TicketFilter, string>>> }

/** Reads the choice from the command line. @throws UserError where it asks for both, or for neither well */
export const ticketChoice = (flags: Flags): TicketChoice => {
  const ticket = textFlag(flags, 'ticket')
  const filters = Object.fromEntries(
    ticketFilters.flatMap(name => {
      const value = textFlag(flags, name)
      return value === undefined ? [] : [[name, value]]
    })
  )
  const [filter] = Object.keys(filters)
  if (ticket === undefined) {
    const worst = wholeNumberFlag(flags, 'worst', { least: 1, most: MOST_WORST, otherwise: DEFAULT_WORST })
    return { worst, filters }
  }
  const other = flags.worst === undefined ? filter : 'worst'
  if (other !== undefined)
    throw new UserError(`--ticket names one ticket; --${other} chooses among all. Give one of them.`)
  return { ticket }
}

/** Row of a ticket by its id. @throws UserError with a ticket that is near where there is none */
export const rowOfTicket = ({ program, legend }: TracedRun, id: string): number => {
  const { count } = program.tickets
  const ids: string[] = []
  for (let row = 0; row < count; row++) {
    const own = legend.ticketId(row)
    if (own === id) return row
    ids.push(own)
  }
  const hint = hintFor(id, ids)
  throw new UserError(
    `There is no ticket "${visibleText(id)}" in this run${hint === undefined ? '' : `; ${visibleText(hint)}`}`
  )
}

/** Rows of the counted tickets that pass the filters. @throws UserError where a name is not known or no ticket is left */
export const rowsOfChoice = (
  run: TracedRun,
  counted: Int32Array,
  filters: Extract<TicketChoice, { worst: number }>['filters']
): number[] => {
  const wanted = (Object.entries(filters) as [TicketFilter, string][]).map(([filter, name]) => ({
    of: columnOf(run, filter),
    index: indexOf(filter, namesOf(run, filter), name)
  }))
  const { kind } = run.observations.tickets
  const rows = Array.from(counted).filter(row => wanted.every(({ of, index }) => of[kind[row]] === index))
  if (rows.length === 0) throw new UserError('No ticket of the counted period is of that kind.')
  return rows
}

const namesOf = ({ legend }: TracedRun, filter: TicketFilter): readonly string[] =>
  ({
    priority: legend.priorities,
    plan: legend.plans,
    channel: legend.channels,
    skill: legend.skills,
    queue: legend.queues
  })[filter]

const columnOf = ({ program, legend }: TracedRun, filter: TicketFilter): ArrayLike<number> =>
  ({
    priority: program.kinds.priority,
    plan: legend.kindPlan,
    channel: legend.kindChannel,
    skill: program.kinds.skill,
    queue: legend.kindQueue
  })[filter]

const indexOf = (filter: TicketFilter, names: readonly string[], name: string): number => {
  const index = names.indexOf(name)
  if (index >= 0) return index
  const hint = hintFor(name, names)
  throw new UserError(
    `There is no ${filter} "${visibleText(name)}" in this scenario${hint === undefined ? '' : `; ${visibleText(hint)}`}`
  )
}
