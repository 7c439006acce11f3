import { isAllowed, isIdle, lineOf } from './eligible.ts'
import { afterOpenSeconds } from './open-time.ts'
import { breakOff, startTouch } from './touching.ts'
import { waitAgain } from './waiting.ts'
import type { TwinPerson, TwinTicket, TwinTouch, World } from './world.ts'

/** Negative where the first goes before the second. */
type Ranks = readonly number[]

/** R1 and R3: gives waiting tickets to idle people until no pair is left. */
export const match = (world: World): void => {
  for (let pair = bestPair(world); pair; pair = bestPair(world)) {
    startTouch(world, pair.ticket, choosePerson(world, pair.ticket))
  }
}

const bestPair = (world: World): { ticket: TwinTicket; person: TwinPerson } | undefined => {
  const waiting = world.tickets.filter(ticket => ticket.state === 'waiting' && !ticket.isHeld)
  const pairs = waiting.flatMap(ticket =>
    world.people.filter(person => isIdle(person) && isAllowed(person, ticket)).map(person => ({ ticket, person }))
  )
  return lowest(pairs, ({ ticket, person }) => [preferenceOf(world, person, ticket), ...rankOf(world, ticket)])
}

const choosePerson = (world: World, ticket: TwinTicket): TwinPerson => {
  const able = world.people.filter(person => isIdle(person) && isAllowed(person, ticket))
  const { ownerFirst, selection } = world.program.rules
  if (ownerFirst && ticket.owner && able.includes(ticket.owner)) return ticket.owner
  const best = lowest(able, person => [
    lineOf(ticket).groupTiers.get(person.group) ?? 0,
    selection === 'fewest-owned' ? ownedBy(world, person) : 0,
    person.idleSince,
    person.row
  ])
  return best as TwinPerson
}

const ownedBy = (world: World, person: TwinPerson): number =>
  world.tickets.filter(ticket => ticket.owner === person && ticket.state !== 'solved').length

const preferenceOf = ({ program: { groups } }: World, person: TwinPerson, ticket: TwinTicket): number =>
  groups.preference?.[person.group * groups.skills + ticket.kind.skill] ?? 0

/** R1 without preference: tier, key, row. */
const rankOf = (world: World, ticket: TwinTicket): Ranks => [lineOf(ticket).tier, keyOf(world, ticket), ticket.row]

const keyOf = (world: World, ticket: TwinTicket): number => {
  switch (world.program.rules.order) {
    case 'ready':
      return ticket.readyAt
    case 'created':
      return ticket.createdAt
    case 'due':
      return dueAtOf(world, ticket)
    case 'weighted':
      return -lineOf(ticket).weight * (world.now - ticket.readyAt)
  }
}

const dueAtOf = (world: World, ticket: TwinTicket): number => {
  if (!Number.isNaN(ticket.recordedDueAt)) return ticket.recordedDueAt
  const { dueSeconds, dueClock } = ticket.kind
  return dueSeconds === Infinity
    ? Infinity
    : afterOpenSeconds(world.program.clocks[dueClock], ticket.createdAt, dueSeconds)
}

/** R4: tickets that are news in this round and still wait interrupt less urgent work, one at a time. */
export const interrupt = (world: World): void => {
  for (let next = nextInterruption(world); next; next = nextInterruption(world)) {
    const { urgent, touch } = next
    breakOff(world, touch, 'interrupted')
    waitAgain(world, touch.ticket)
    startTouch(world, urgent, touch.person)
    match(world)
  }
}

const nextInterruption = (world: World): { urgent: TwinTicket; touch: TwinTouch } | undefined => {
  const candidates = world.tickets
    .filter(ticket => ticket.state === 'waiting' && ticket.isNews && ticket.kind.interrupts)
    .map(urgent => ({ urgent, touch: leastUrgentTouch(world, urgent) }))
    .filter((one): one is { urgent: TwinTicket; touch: TwinTouch } => one.touch !== undefined)
  return lowest(candidates, ({ urgent }) => rankOf(world, urgent))
}

const leastUrgentTouch = (world: World, urgent: TwinTicket): TwinTouch | undefined => {
  const touches = world.people
    .filter(person => person.onShift && isAllowed(person, urgent))
    .map(person => person.hand)
    .filter((hand): hand is TwinTouch => hand !== undefined && !hand.isWritingUp)
    .filter(touch => touch.ticket.kind.priority > urgent.kind.priority)
  return lowest(touches, touch => [-touch.ticket.kind.priority, -touch.startAt, touch.person.row])
}

/** The element whose ranks come first, compared one after the other. */
const lowest = <T>(all: readonly T[], ranksOf: (one: T) => Ranks): T | undefined => {
  const ranked = all.map(one => ({ one, ranks: ranksOf(one) }))
  ranked.sort((left, right) => compareRanks(left.ranks, right.ranks))
  return ranked[0]?.one
}

const compareRanks = (left: Ranks, right: Ranks): number => {
  const place = left.findIndex((rank, i) => rank !== right[i])
  return place < 0 ? 0 : left[place] < right[place] ? -1 : 1
}
