import { practise } from './practice.ts'
import type { TwinPerson, TwinTouch, World } from './world.ts'

/** P4: whether a person may have others in hand beside this; then its work runs at a speed that changes. */
export const isShared = ({ activity, ticket: { kind } }: TwinTouch): boolean =>
  activity === 'touch' && kind.capacity > 1

/** A person takes something in hand; what else they have in hand becomes slower. */
export const takeInHand = (world: World, row: TwinTouch): void => {
  bringUpToDate(world, row.person)
  row.person.hands = [...row.person.hands, row]
  setEnds(world, row.person)
}

/** A person puts something down; what else they have in hand becomes faster. They count as idle from now on. */
export const putDown = (world: World, row: TwinTouch): void => {
  const { person } = row
  bringUpToDate(world, person)
  person.hands = person.hands.filter(other => other !== row)
  setEnds(world, person)
  row.endAt = world.now
  person.idleSince = world.now
  if (person.hands.length === 0) person.overtimeUntil = Infinity
  if (row.activity === 'touch') practise(world, row)
}

const bringUpToDate = (world: World, { hands }: TwinPerson): void => {
  for (const touch of hands.filter(isShared)) {
    touch.work = Math.max(0, touch.work - (world.now - touch.workAt) * speedOf(touch))
    touch.workAt = world.now
  }
}

const setEnds = (world: World, { hands }: TwinPerson): void => {
  for (const touch of hands.filter(isShared)) touch.endAt = world.now + touch.work / speedOf(touch)
}

const speedOf = ({ person: { hands }, ticket: { kind } }: TwinTouch): number =>
  1 / (1 + kind.slowdown * (hands.length - 1))
