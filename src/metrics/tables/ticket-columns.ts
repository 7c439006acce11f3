import { type ObservedTickets, TicketState } from '../../engine/observations.ts'
import { CAUSES, causeKeys } from '../causes/cause.ts'
import { causeDefinitions } from '../definitions.ts'
import { NOBODY_YET } from '../dimensions.ts'
import { stateName } from '../life-line/trace-ticket.ts'
import { Outcome } from '../promises/judged-promises.ts'
import { type Columns, count, flag, instant, seconds, text } from './column.ts'
import { personNames } from './person-names.ts'
import type { PromiseOfTicket, TicketSource } from './ticket-source.ts'

type InstantKey = 'firstStartAt' | 'firstReplyAt' | 'firstSolvedAt'

const kindOf = ({ trueKind, rows }: TicketSource, row: number): number => trueKind[rows[row]]

const at = ({ legend }: TicketSource, second: number): number => legend.epochSeconds + second

const observedAt = (key: InstantKey) => (source: TicketSource, row: number) =>
  at(source, source.observations.tickets[key][source.rows[row]])

/** Names of all states by their numbers. */
const STATES = Object.values(TicketState).map(stateName)

const stateOf = ({ observations, rows }: TicketSource, row: number): number => observations.tickets.state[rows[row]]

const createdAt = ({ program, rows }: TicketSource, row: number): number => program.tickets.createdAt[rows[row]]

const closedAt = ({ observations, rows }: TicketSource, row: number): number => observations.tickets.closedAt[rows[row]]

const solvedAt = (source: TicketSource, row: number): number =>
  stateOf(source, row) === TicketState.solved ? closedAt(source, row) : Number.NaN

const sinceGot = (key: keyof Pick<ObservedTickets, InstantKey>) => (source: TicketSource, row: number) =>
  source.observations.tickets[key][source.rows[row]] - source.peopleGetAt[source.rows[row]]

type Counts = 'touches' | 'people' | 'regions' | 'handovers' | 'transfers' | 'assigneeStations' | 'groupStations'
type Spans = 'waitSeconds' | 'workSeconds' | 'pendingSeconds' | 'betweenSeconds'

const passed = (key: Counts | Spans) => (source: TicketSource, row: number) => source.histories[key][source.rows[row]]

/** Changes of who or which team has it: one less than its stations, none before the first. */
const changes = (key: 'assigneeStations' | 'groupStations') => (source: TicketSource, row: number) =>
  Math.max(0, passed(key)(source, row) - 1)

const regionOf = (source: TicketSource, row: number): string => {
  const last = source.histories.lastAgent[source.rows[row]]
  return last < 0 ? NOBODY_YET : personNames(source, last).region
}

const channelOf = ({ legend, rows }: TicketSource, kind: number, row: number): string =>
  legend.channels[legend.statedChannel?.[rows[row]] ?? legend.kindChannel[kind]]

const OUTCOMES: Readonly<Record<number, string>> = {
  [Outcome.met]: 'met',
  [Outcome.missed]: 'missed',
  [Outcome.notYetDue]: 'not yet due'
}

const dueAt = (which: 'firstReply' | 'resolution') => (source: TicketSource, row: number) =>
  at(source, (source[which] satisfies PromiseOfTicket).dueAt[source.rows[row]])

const outcomeOf = (which: 'firstReply' | 'resolution') => (source: TicketSource, row: number) =>
  OUTCOMES[source[which].outcome[source.rows[row]]] ?? null

const ownerOf = ({ observations, legend, rows }: TicketSource, row: number): string | null =>
  legend.agents[observations.tickets.owner[rows[row]]] ?? null

const lastOf = ({ histories, legend, rows }: TicketSource, row: number): string | null =>
  legend.agents[histories.lastAgent[rows[row]]] ?? null

const targetOf = ({ legend }: TicketSource, kind: number): string | null =>
  legend.targetNames[legend.targetLine[kind]] ?? null

const whatItIs: Columns<TicketSource> = [
  count('replication', ({ replication }) => replication, 'Number of the replication, from 1.'),
  text('ticket', ({ legend, rows }, row) => legend.ticketId(rows[row]), 'Id of the ticket.'),
  flag(
    'isCounted',
    ({ isCounted, rows }, row) => isCounted[rows[row]] === 1,
    'Created in the counted period: the tickets that the measures are about.'
  ),
  text(
    'priority',
    (source, row) => source.legend.priorities[source.program.kinds.priority[kindOf(source, row)]],
    'What it really is; so for plan, skill and queue.'
  ),
  text(
    'statedPriority',
    ({ program, legend, rows }, row) => legend.priorities[program.kinds.priority[program.tickets.kind[rows[row]]]],
    'Priority with which it was created.'
  ),
  text(
    'plan',
    (source, row) => source.legend.plans[source.legend.kindPlan[kindOf(source, row)]],
    'Plan of its customer.'
  ),
  text(
    'channel',
    (source, row) => source.legend.channels[source.legend.kindChannel[kindOf(source, row)]],
    'Channel on which it was served.'
  ),
  text(
    'statedChannel',
    (source, row) => channelOf(source, kindOf(source, row), row),
    'Channel on which it was created.'
  ),
  text(
    'skill',
    (source, row) => source.legend.skills[source.program.kinds.skill[kindOf(source, row)]],
    'Skill that it needs.'
  ),
  text(
    'queue',
    (source, row) => source.legend.queues[source.legend.kindQueue[kindOf(source, row)]],
    'Queue in which it belongs.'
  ),
  text('region', regionOf, `Region of who worked on it last; \`${NOBODY_YET}\` where nobody has.`),
  text('target', (source, row) => targetOf(source, kindOf(source, row)), 'Line of the targets that holds for it.', true)
]

const whatBecame: Columns<TicketSource> = [
  text(
    'state',
    (source, row) => STATES[stateOf(source, row)],
    'At the end of the run: `solved`, `deflected`, `abandoned`, `turned away`, or, still open, `waiting`, `in work`, `pending`, `with bot`, `redialing`.'
  ),
  text('owner', ownerOf, 'Who owns it at the end of the run.', true),
  text('lastPerson', lastOf, 'Who worked on it last.', true),
  instant('createdAt', (source, row) => at(source, createdAt(source, row)), 'Created.', false),
  instant(
    'peopleGotAt',
    (source, row) => at(source, source.peopleGetAt[source.rows[row]]),
    'When people got it: created, or the end of its time with the bot; promises run from here.',
    false
  ),
  instant('firstTouchAt', observedAt('firstStartAt'), 'Start of the first touch.'),
  instant('firstReplyAt', observedAt('firstReplyAt'), 'End of the first touch that answered the customer.'),
  instant('firstSolvedAt', observedAt('firstSolvedAt'), 'Solved the first time; it may have been reopened since.'),
  instant('solvedAt', (source, row) => at(source, solvedAt(source, row)), 'Solved by people, for good.'),
  instant(
    'closedAt',
    (source, row) => at(source, closedAt(source, row)),
    'Solved, deflected, abandoned or turned away, for good.'
  ),
  seconds('firstWaitSeconds', sinceGot('firstStartAt'), 'From when people got it to the first touch.', true),
  seconds('firstReplySeconds', sinceGot('firstReplyAt'), 'From when people got it to the first reply.', true),
  seconds(
    'resolutionSeconds',
    (source, row) => solvedAt(source, row) - createdAt(source, row),
    'From creation to the final solution.',
    true
  ),
  instant(
    'firstReplyDueAt',
    dueAt('firstReply'),
    'When the promised first reply is due, where it is within sight; counted tickets only, so for all promises.'
  ),
  text('firstReplyPromise', outcomeOf('firstReply'), '`met`, `missed` or `not yet due`.', true),
  instant('resolutionDueAt', dueAt('resolution'), 'When the promised solution is due.'),
  text('resolutionPromise', outcomeOf('resolution'), '`met`, `missed` or `not yet due`.', true),
  count(
    'nextRepliesDue',
    ({ nextRepliesDue, rows }, row) => nextRepliesDue[rows[row]],
    'Replies of the customer whose answer was promised and is due.'
  ),
  count(
    'nextRepliesMet',
    ({ nextRepliesMet, rows }, row) => nextRepliesMet[rows[row]],
    'Those of them that were answered in time.'
  )
]

const whatItWentThrough: Columns<TicketSource> = [
  count('touches', passed('touches'), 'Stretches of work so far.'),
  count('people', passed('people'), 'Different people who touched it.'),
  count('regions', passed('regions'), 'Different regions whose people touched it.'),
  count('personChanges', changes('assigneeStations'), 'How often the next touch was by another person.'),
  count('teamChanges', changes('groupStations'), 'How often the next touch was by another team.'),
  count('handovers', passed('handovers'), 'How often it was handed over at the end of a shift.'),
  count('transfers', passed('transfers'), 'How often it was sorted or passed on to other people.'),
  count(
    'reopens',
    ({ observations, rows }, row) => observations.tickets.reopens[rows[row]],
    'How often it was reopened.'
  ),
  count(
    'redials',
    ({ histories, rows }, row) => histories.redials?.[rows[row]] ?? 0,
    'How often the customer left or was turned away and tried again.'
  ),
  seconds(
    'waitSeconds',
    passed('waitSeconds'),
    'Waited for a person, up to its close or the end of the run; so for all below.'
  ),
  seconds('workSeconds', passed('workSeconds'), 'In hand.'),
  seconds('pendingSeconds', passed('pendingSeconds'), 'Waited for the customer.'),
  seconds('botSeconds', ({ histories, rows }, row) => histories.botSeconds?.[rows[row]] ?? 0, 'With the bot.'),
  seconds(
    'betweenSeconds',
    passed('betweenSeconds'),
    'Between a solution and a reopening, or between two attempts of the customer.'
  ),
  seconds(
    'helpSeconds',
    ({ histories, rows }, row) => histories.helpSeconds?.[rows[row]] ?? 0,
    'Part of the work: asking for help and being helped.'
  )
]

/** The time from creation to the close or the end of the run once more, put down to causes; they add up to it. */
const causes: Columns<TicketSource> = causeKeys.map((key, cause) =>
  seconds(
    `${key}CauseSeconds`,
    (source: TicketSource, row) => source.causes[source.rows[row] * CAUSES + cause],
    causeDefinitions[key].meaning
  )
)

/** Columns of the table of tickets: one row a ticket that had arrived by the end of the run, in order of creation. */
export const ticketColumns: Columns<TicketSource> = [...whatItIs, ...whatBecame, ...whatItWentThrough, ...causes]
