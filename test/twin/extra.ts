import { drawSeconds } from './draws.ts'
import type { TwinPerson, TwinTicket, TwinTouch, World } from './world.ts'

/** K5: switch, handover taken and read, seconds, added up. */
export const extraOf = (world: World, ticket: TwinTicket, person: TwinPerson): number => {
  const { costs } = world.program.rules
  const draw = (cost: number, purpose: 'switch' | 'read' | 'handoverTaken') =>
    drawSeconds(world, ticket, cost, purpose, ticket.rows.length)
  let extra = 0
  if (isSwitch(ticket, person)) extra += draw(costs.switch, 'switch')
  if (isTakenOver(ticket, person)) extra += draw(costs.handoverTaken, 'handoverTaken') * (1 - contextOf(world, ticket))
  else if (isReadingNeeded(world, ticket, person)) extra += draw(costs.read, 'read')
  return extra
}

const touchesOf = (ticket: TwinTicket): TwinTouch[] => ticket.rows.filter(row => row.activity === 'touch')

const isSwitch = (ticket: TwinTicket, person: TwinPerson): boolean => {
  const latest = person.touches.at(-1)
  return latest !== undefined && latest.kind.skill !== ticket.kind.skill
}

const isTakenOver = (ticket: TwinTicket, person: TwinPerson): boolean =>
  ticket.handedOver && touchesOf(ticket).at(-1)?.person !== person

/** F10: share of the time of taking over that the person before has spared everybody, by the group they are in. */
const contextOf = ({ program: { groups } }: World, ticket: TwinTicket): number => {
  const before = touchesOf(ticket).at(-1)?.person
  return before === undefined ? 0 : (groups.context?.[before.group] ?? 0)
}

const isReadingNeeded = (world: World, ticket: TwinTicket, person: TwinPerson): boolean => {
  if (touchesOf(ticket).length === 0) return false
  const latest = touchesOf(ticket).findLast(touch => touch.person === person)
  return latest === undefined || world.now - latest.endAt > world.program.rules.costs.readAgainAfterSeconds
}
