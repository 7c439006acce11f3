import { isAllowed } from './eligible.ts'
import { match, rankOf } from './matching.ts'
import { lowest } from './ranks.ts'
import { breakOff, startTouch } from './touching.ts'
import { waitAgain } from './waiting.ts'
import type { TwinTicket, TwinTouch, World } from './world.ts'

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
    .flatMap(person => person.hands)
    .filter(touch => isInterruptible(touch) && touch.ticket.kind.urgency > urgent.kind.urgency)
  return lowest(touches, touch => [-touch.ticket.kind.urgency, -touch.startAt, touch.person.row])
}

/** Whether a touch may be broken off for something more urgent: no live one, and not while its person asks. */
const isInterruptible = ({ activity, ticket, isAsking }: TwinTouch): boolean =>
  activity === 'touch' && !ticket.kind.isLive && !isAsking
