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
