import { luckOf } from './draws.ts'
import { idleSinceOf, isIdle, lineOf, mayTake } from './eligible.ts'
import { afterOpenSeconds } from './open-time.ts'
import { lowest, type Ranks } from './ranks.ts'
import { answer, nextAnswer } from './talks.ts'
import { startTouch } from './touching.ts'
import type { TwinPerson, TwinTicket, World } from './world.ts'

/** R1 and R3: answers those who ask and gives waiting tickets to people until no pair is left. */
export const match = (world: World): void => {
  while (answerNext(world) || giveNext(world)) {}
}

const answerNext = (world: World): boolean => {
  const next = nextAnswer(world)
  if (next) answer(world, next.asking, next.helper)
  return next !== undefined
}

const giveNext = (world: World): boolean => {
  const pair = bestPair(world)
  if (pair) startTouch(world, pair.ticket, choosePerson(world, pair.ticket))
  return pair !== undefined
}

const bestPair = (world: World): { ticket: TwinTicket; person: TwinPerson } | undefined => {
  const waiting = world.tickets.filter(ticket => ticket.state === 'waiting' && !ticket.isHeld)
  const pairs = waiting.flatMap(ticket =>
    world.people.filter(person => mayTake(person, ticket)).map(person => ({ ticket, person }))
  )
  return lowest(pairs, ({ ticket, person }) => [preferenceOf(world, person, ticket), ...rankOf(world, ticket)])
}

const choosePerson = (world: World, ticket: TwinTicket): TwinPerson => {
  const able = world.people.filter(person => mayTake(person, ticket))
  const { ownerFirst, selection } = world.program.rules
  if (ownerFirst && ticket.owner && isIdle(ticket.owner) && able.includes(ticket.owner)) return ticket.owner
  const order = (person: TwinPerson) => [person.hands.length, lineOf(ticket).groupTiers.get(person.group) ?? 0]
  if (selection === 'random') return drawPerson(ticket, able, order)
  return lowest(able, person => [
    ...order(person),
    selection === 'fewest-owned' ? ownedBy(world, person) : 0,
    idleSinceOf(person),
    person.row
  ]) as TwinPerson
}

/** One of those who come first by their ranks, all alike likely. */
const drawPerson = (
  ticket: TwinTicket,
  able: readonly TwinPerson[],
  order: (person: TwinPerson) => Ranks
): TwinPerson => {
  const first = order(lowest(able, order) as TwinPerson)
  const alike = able.filter(person => order(person).every((rank, i) => rank === first[i]))
  return alike[Math.floor(luckOf(ticket, 'selection', ticket.rows.length) * alike.length)]
}

const ownedBy = (world: World, person: TwinPerson): number =>
  world.tickets.filter(ticket => ticket.owner === person && ticket.state !== 'solved').length

const preferenceOf = ({ program: { groups } }: World, person: TwinPerson, ticket: TwinTicket): number =>
  groups.preference?.[person.group * groups.skills + ticket.kind.skill] ?? 0

/** R1 without preference: tier, key, row. */
export const rankOf = (world: World, ticket: TwinTicket): Ranks => [
  lineOf(ticket).tier,
  keyOf(world, ticket),
  ticket.row
]

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
