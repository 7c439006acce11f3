import type { TwinLine } from './kind.ts'
import type { TwinPerson, TwinTicket } from './world.ts'

/** Line of a ticket at its present stage; while it waits for its owner alone, that of stage 0. */
export const lineOf = (ticket: TwinTicket): TwinLine =>
  ticket.kind.lines[Math.max(0, ticket.stage)][ticket.rows.length > 0 ? 1 : 0]

/** R2: whether a person may take a waiting ticket now, busy or not. */
export const isAllowed = (person: TwinPerson, ticket: TwinTicket): boolean =>
  ticket.stage < 0 ? ticket.owner === person : lineOf(ticket).groupTiers.has(person.group)

/** Whether a person is on shift and not in a pause. */
export const isPresent = (person: TwinPerson): boolean => person.onShift && !person.isPausing

/** Whether a person is present with nothing in hand. */
export const isIdle = (person: TwinPerson): boolean => isPresent(person) && person.hands.length === 0

/** P4: whether a person may take a waiting ticket and has a hand free for it. */
export const mayTake = (person: TwinPerson, ticket: TwinTicket): boolean =>
  isAllowed(person, ticket) && (isIdle(person) || (isPresent(person) && mayTakeBeside(person, ticket)))

const mayTakeBeside = ({ hands }: TwinPerson, { kind }: TwinTicket): boolean =>
  kind.isLive &&
  hands.length < kind.capacity &&
  hands.every(
    ({ activity, ticket }) => activity === 'touch' && ticket.kind.isLive && hands.length < ticket.kind.capacity
  )

/** Since when a person has been idle; with tickets in hand, when they last began one. */
export const idleSinceOf = ({ hands, touches, idleSince }: TwinPerson): number =>
  hands.length > 0 ? (touches.at(-1)?.startAt ?? idleSince) : idleSince
