import { drawSeconds, luckOf } from './draws.ts'
import { isIdle } from './eligible.ts'
import { takeInHand } from './live.ts'
import { lowest } from './ranks.ts'
import { addRow } from './rows.ts'
import type { TwinPerson, TwinTouch, World } from './world.ts'

/** P5: whether the work of a touch that begins needs the help of a second person. */
export const needsHelp = ({ program: { consults, groups } }: World, touch: TwinTouch): boolean => {
  const { ticket, person, isSorting } = touch
  if (!consults || isSorting || ticket.isHelped || ticket.kind.capacity > 1) return false
  const chance = consults.chance[person.group * groups.skills + ticket.kind.skill]
  return luckOf(ticket, 'consult', ticket.completed) < chance
}

/** The person asks; the touch gets nowhere until somebody is found, or until they give up. */
export const ask = ({ program: { consults } }: World, touch: TwinTouch): void => {
  touch.isAsking = true
  touch.endAt = touch.startAt + (consults?.giveUpSeconds ?? Infinity)
}

/** The first of those who ask whom somebody can answer now, and who does. */
export const nextAnswer = (world: World): { asking: TwinTouch; helper: TwinPerson } | undefined => {
  const asking = world.people.flatMap(({ hands }) => hands.filter(touch => touch.isAsking))
  const answers = asking.flatMap(touch => {
    const helper = helperFor(world, touch)
    return helper ? [{ asking: touch, helper }] : []
  })
  return lowest(answers, one => [one.asking.startAt, world.rows.indexOf(one.asking)])
}

const helperFor = ({ program: { consults }, people }: World, { ticket }: TwinTouch): TwinPerson | undefined => {
  if (!consults) return undefined
  const { skill } = ticket.kind
  const groups = consults.groups.slice(consults.groupsFrom[skill], consults.groupsFrom[skill + 1])
  const able = people.filter(person => isIdle(person) && groups.includes(person.group))
  return lowest(able, person => [person.idleSince, person.row])
}

/** Both talk; then the one who asked goes on alone. */
export const answer = (world: World, asking: TwinTouch, helper: TwinPerson): void => {
  const { ticket } = asking
  const distribution = world.program.consults?.talk[ticket.kind.skill] ?? -1
  const seconds = drawSeconds(world, ticket, distribution, 'talk', ticket.completed)
  goOnAfter(world, asking, seconds)
  takeInHand(world, addRow(world, ticket, helper, { activity: 'answer', endAt: world.now + seconds, end: 'consulted' }))
}

/** Nobody was found: the work goes on without help. */
export const giveUp = (world: World, asking: TwinTouch): void => goOnAfter(world, asking, 0)

const goOnAfter = (world: World, touch: TwinTouch, talkSeconds: number): void => {
  touch.isAsking = false
  touch.ticket.isHelped = true
  touch.consultSeconds = world.now - touch.startAt + talkSeconds
  const endAt = touch.startAt + touch.consultSeconds + touch.extraSeconds + touch.effort / touch.proficiency
  touch.endAt = Math.max(world.now, endAt)
}
