import { breakOff, startTouch } from './touching.ts'
import type { TwinPerson, World } from './world.ts'

/** T4: a pause begins; a touch in hand stops and its ticket waits in the person's hand. Live tickets and talks go on. */
export const beginPause = (world: World, person: TwinPerson): void => {
  person.isPausing = true
  const touch = person.hands.find(({ activity, ticket }) => activity === 'touch' && !ticket.kind.isLive)
  if (touch === undefined) return
  breakOff(world, touch, 'paused')
  person.held = touch.ticket
  Object.assign(touch.ticket, { state: 'waiting', waitingSince: world.now, stageZeroAt: Infinity, isHeld: true })
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
