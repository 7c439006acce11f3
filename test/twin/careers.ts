import { trainedProficiency } from './practice.ts'
import { handOverOwned, leave } from './shift-end.ts'
import { handOverWaiting } from './waiting.ts'
import type { TwinPerson, TwinTicket, World } from './world.ts'

/** P3: a person is in another group from now on, or leaves for good (−1). */
export const changeCareer = (world: World, person: TwinPerson, group: number): void => {
  if (group < 0) leaveForGood(world, person)
  else joinGroup(world, person, group)
}

/** What a person is better at now is fresh. */
const joinGroup = (world: World, person: TwinPerson, group: number): void => {
  for (let skill = 0; skill < world.program.groups.skills; skill++) {
    const hasRisen = trainedProficiency(world, group, skill) > trainedProficiency(world, person.group, skill)
    if (hasRisen) person.practisedAt.set(skill, world.now)
  }
  person.group = group
}

const leaveForGood = (world: World, person: TwinPerson): void => {
  person.hasLeftForGood = true
  if (person.onShift) leave(world, person)
  else handOverOwned(world, person)
  if (person.held) handOverHeld(world, person.held)
  person.held = undefined
}

/** What waits in their hand for the end of a pause waits for others now. */
const handOverHeld = (world: World, ticket: TwinTicket): void => {
  ticket.isHeld = false
  handOverWaiting(world, ticket)
}
