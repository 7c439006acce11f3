import { CalendarChange } from './program.ts'
import type { UniformProgram } from './uniform-shape.ts'

/** Whether a ticket of the program can become another kind during a run. */
export const changesKinds = ({ tickets, kinds }: UniformProgram): boolean =>
  tickets.trueKind !== undefined ||
  kinds.moveChance.some(chance => chance > 0) ||
  kinds.afterReply.some((after, kind) => after !== kind)

/** Whether a wait can open to others than the owner later than it begins: for its owner alone, or in the hand of who pauses. */
export const canOpenLate = ({ kinds, calendar }: UniformProgram): boolean =>
  kinds.ownerSeconds.some(seconds => seconds > 0) || calendar.change.includes(CalendarChange.pauseBegins)

/** Most tickets that one person may have in hand at once. */
export const largestCapacity = ({ kinds }: UniformProgram): number =>
  kinds.capacity.reduce((largest, capacity) => Math.max(largest, capacity), 1)

/**
 * About how many touches the tickets of a program take, a tenth added for work that is broken off and taken up again.
 *
 * With chance r of coming back a ticket takes 1 / (1 − r) touches on average; reckoned with 3 at most. Only the memory of the record
 * depends on it, which grows where that is not enough.
 */
export const expectedTouches = ({ tickets, kinds }: UniformProgram): number => {
  const { count, kind, touches } = tickets
  const touchesOf = kinds.replyChance.map(
    (chance, k) => 1 / Math.max(1 / 3, 1 - chance - kinds.moveChance[k] - kinds.reopenChance[k])
  )
  if (touches === undefined && touchesOf.every(mean => mean === 1)) return count
  let sum = 0
  for (let ticket = 0; ticket < count; ticket++) {
    const recorded = touches === undefined ? 0 : touches[ticket]
    sum += recorded > 0 ? recorded : touchesOf[kind[ticket]]
  }
  return sum === count ? count : Math.ceil(sum * 1.1)
}

/** Whether any luck hangs on how many rows a ticket has: extra time, effort of sorting or of beginning again, writing up, selection. */
export const countsRows = ({ tickets, rules }: UniformProgram): boolean => {
  const { switch: change, read, handoverGiven, handoverTaken, handoverKeeps } = rules.costs
  const isCost = [change, read, handoverGiven, handoverTaken].some(distribution => distribution >= 0)
  return isCost || handoverKeeps === 0 || tickets.trueKind !== undefined || rules.selection === 'random'
}

/** 1 for each kind whose tickets the first completed touch always solves for good: no reply, move or reopening follows. */
export const solvedAtOnce = ({ tickets, kinds }: UniformProgram): Uint8Array =>
  Uint8Array.from(kinds.skill, (_, kind) => {
    const chance = kinds.replyChance[kind] + kinds.moveChance[kind] + kinds.reopenChance[kind]
    return chance === 0 && tickets.touches === undefined ? 1 : 0
  })
