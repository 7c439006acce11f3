import { localTimeOf } from '../../../figures/live/local-time.ts'
import { regionsOfTicket } from '../../../metrics/life-line/regions-of-ticket.ts'
import { type TicketTable, ticketTable } from '../../../metrics/life-line/ticket-table.ts'
import { stateName } from '../../../metrics/life-line/trace-ticket.ts'
import type { TracedRun } from '../../../metrics/life-line/traced-run.ts'
import { localClock } from '../../../metrics/playback/local-clock.ts'
import { printableRun } from './printable-run.ts'
import { remembered } from './remembered.ts'

/** The counted tickets of a run in words; a place is an index into the columns of `table`. */
export interface TicketList {
  readonly run: TracedRun
  readonly table: TicketTable
  readonly id: (place: number) => string
  readonly priority: (place: number) => string
  readonly plan: (place: number) => string
  readonly channel: (place: number) => string
  readonly skill: (place: number) => string
  readonly queue: (place: number) => string
  readonly state: (place: number) => string
  /** On the clock of the report, such as `Mon 03-01 09:00`. */
  readonly created: (place: number) => string
  /** Those that worked on it, one after the other. */
  readonly regions: (place: number) => readonly string[]
  /** What a filter looks through, in lower case; made when it is asked for the first time. */
  readonly texts: () => readonly string[]
}

/** The list of a run; all its words are printable. */
export const ticketList = remembered((traced: TracedRun): TicketList => {
  const run = printableRun(traced)
  const { legend, program } = run
  const table = ticketTable(run)
  const clock = localClock(run.stampOf, legend.reportZone, program.startAt, legend.countedUntil)
  const ofKind = (names: readonly string[], index: ArrayLike<number>) => (place: number) =>
    names[index[table.kind[place]]]
  const words = {
    id: (place: number) => legend.ticketId(table.row[place]),
    priority: ofKind(legend.priorities, program.kinds.priority),
    plan: ofKind(legend.plans, legend.kindPlan),
    channel: ofKind(legend.channels, legend.kindChannel),
    skill: ofKind(legend.skills, program.kinds.skill),
    queue: ofKind(legend.queues, legend.kindQueue),
    state: (place: number) => stateName(table.state[place]),
    created: (place: number) =>
      localTimeOf(legend.epochSeconds + table.createdAt[place] + clock.offsetAt(table.createdAt[place])).dayTime,
    regions: (place: number) => regionsOfTicket(run, table.row[place])
  }
  let texts: readonly string[] | undefined
  return { run, table, ...words, texts: () => (texts ??= textsOf(table, words)) }
})

type Words = Omit<TicketList, 'run' | 'table' | 'texts'>

/** What many tickets share is put in lower case once. */
const textsOf = (table: TicketTable, words: Words): string[] => {
  const { id, priority, plan, channel, skill, queue, state, created, regions } = words
  const known = new Map<string | number, string>()
  const shared = (key: string | number, text: () => string): string => {
    const found = known.get(key) ?? text().toLowerCase()
    known.set(key, found)
    return found
  }
  return Array.from({ length: table.count }, (_, place) => {
    const ofKind = shared(table.kind[place], () =>
      [priority, plan, channel, skill, queue].map(of => of(place)).join('\t')
    )
    const where = regions(place).join(' ')
    const rest = shared(`${state(place)}\t${where}`, () => `${state(place)}\t${where}`)
    return `${id(place).toLowerCase()}\t${ofKind}\t${rest}\t${created(place).toLowerCase()}`
  })
}
