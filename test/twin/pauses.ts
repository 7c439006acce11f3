import { breakOff, startTouch } from './touching.ts'
import type { TwinPerson, World } from './world.ts'

/** T4: a pause begins; a touch in hand stops and its ticket waits in the person's hand. */
export const beginPause = (world: World, person: TwinPerson): void => {
  person.isPausing = true
  const { hand } = person
  if (hand === undefined || hand.isWritingUp) return
  breakOff(world, hand, 'paused')
  person.held = hand.ticket
  Object.assign(hand.ticket, { state: 'waiting', waitingSince: world.now, isHeld: true })
}

/** The pause ends; the person goes on with what waits in their hand. */
export const endPause = (world: World, person: TwinPerson): void => {
  person.isPausing = false
  person.idleSince = world.now
  const { held } = person
  if (held === undefined) return
  person.held = undefined
  held.isHeld = false
  startTouch(world, held, person, true)
}
