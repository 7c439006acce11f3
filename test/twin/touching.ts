import { drawSeconds, effortOfTouch, luckOf } from './draws.ts'
import { extraOf } from './extra.ts'
import { isShared, putDown, takeInHand } from './live.ts'
import { awaitReply, solve } from './pending.ts'
import { practise, proficiencyOf } from './practice.ts'
import { addRow } from './rows.ts'
import { ask, needsHelp } from './talks.ts'
import { findOut, transfer } from './true-kind.ts'
import { changeKind, comeBack } from './waiting.ts'
import type { TwinPerson, TwinTicket, TwinTouch, World } from './world.ts'

/** A person starts a touch on a waiting ticket and becomes its owner, or goes on with it after a pause. */
export const startTouch = (world: World, ticket: TwinTicket, person: TwinPerson, isGoingOn = false): void => {
  const { kind, handedOver, waitingSince, stageZeroAt } = ticket
  findOut(ticket)
  const effort = effortOfTouch(world, ticket)
  const proficiency = proficiencyOf(world, person, ticket.kind.skill)
  const extraSeconds = isGoingOn ? 0 : extraOf(world, ticket, person)
  const touch = addRow(world, ticket, person, {
    activity: 'touch',
    end: 'unfinished',
    kind,
    waitingSince,
    openToAllAt: stageZeroAt,
    isTakenOver: handedOver,
    isSorting: ticket.needsSorting,
    extraSeconds,
    effort,
    proficiency,
    work: extraSeconds + effort / proficiency,
    endAt: world.now + extraSeconds + effort / proficiency
  })
  ticket.state = 'inWork'
  ticket.owner = person
  ticket.leavesAt = Infinity
  ticket.handedOver = false
  ticket.isNews = false
  ticket.beginsAgain = false
  person.touches.push(touch)
  practise(world, touch)
  takeInHand(world, touch)
  if (needsHelp(world, touch)) ask(world, touch)
}

/** A person writes up a ticket that they hand over. */
export const startWritingUp = (world: World, ticket: TwinTicket, person: TwinPerson, seconds: number): void => {
  const endAt = world.now + seconds
  takeInHand(world, addRow(world, ticket, person, { activity: 'writing up', endAt, end: 'handoverGiven' }))
}

/** A touch reaches its end: the ticket is what it really is, passed on, pending until the customer replies, or solved. */
export const completeTouch = (world: World, touch: TwinTouch): void => {
  const { ticket } = touch
  putDown(world, touch)
  ticket.effortLeft = undefined
  touch.end = touch.isSorting ? 'transferred' : endOfStep(ticket)
  if (touch.isSorting) transfer(world, ticket)
  else completeStep(world, touch)
}

/** How the present step, which is completed, ends: by chance, or by the recorded number of touches. */
const endOfStep = (ticket: TwinTicket): 'transferred' | 'pending' | 'solved' => {
  const { completed: step, recordedTouches, kind } = ticket
  const isRecorded = recordedTouches > 0
  const isMore = step + 1 < recordedTouches
  if ((!isRecorded || isMore) && luckOf(ticket, 'move', step) < kind.moveChance) return 'transferred'
  const isReplyComing = isRecorded ? isMore : luckOf(ticket, 'reply', step) < kind.replyChance
  return isReplyComing ? 'pending' : 'solved'
}

const completeStep = (world: World, { ticket, end }: TwinTouch): void => {
  const step = ticket.completed++
  ticket.isHelped = false
  if (end !== 'transferred' && Number.isNaN(ticket.firstReplyAt)) ticket.firstReplyAt = world.now
  if (end === 'pending') awaitReply(world, ticket, step)
  else if (end === 'solved') solve(world, ticket, step)
  else {
    changeKind(ticket, world.kinds[ticket.kind.moveTo])
    comeBack(world, ticket)
  }
}

/** A touch ends before its time; what is left of its effort is for the ticket's next touch. */
export const breakOff = (
  world: World,
  touch: TwinTouch,
  end: 'interrupted' | 'handedOver' | 'kept' | 'paused'
): void => {
  if (touch.isAsking) Object.assign(touch, { isAsking: false, consultSeconds: world.now - touch.startAt })
  putDown(world, touch)
  touch.end = end
  const share = end === 'handedOver' ? (world.program.rules.costs.handoverKeeps ?? 1) : 1
  touch.ticket.effortLeft = share > 0 ? touch.effort - share * workedOff(world, touch) : undefined
  touch.ticket.beginsAgain = share === 0
}

/** Effort that a touch has done until now, seconds at proficiency 1: never more than all of it. */
const workedOff = (world: World, touch: TwinTouch): number => {
  const { startAt, consultSeconds, extraSeconds, effort, proficiency } = touch
  const worked = isShared(touch)
    ? effort - touch.work * proficiency
    : (world.now - startAt - consultSeconds - extraSeconds) * proficiency
  return Math.min(effort, Math.max(0, worked))
}

/** Seconds that a person takes to write up a ticket for whoever comes next; live tickets are not written up. */
export const writingUpSeconds = (world: World, ticket: TwinTicket): number => {
  const { handoverGiven } = world.program.rules.costs
  return ticket.kind.isLive ? 0 : drawSeconds(world, ticket, handoverGiven, 'handoverGiven', ticket.rows.length)
}
