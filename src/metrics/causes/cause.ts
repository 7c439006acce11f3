/** What a second of a ticket's life is put down to (M5); the numbers are columns of `CauseSeconds`. */
export const Cause = {
  bot: 0,
  nobodyOnShift: 1,
  nobodyWithSkill: 2,
  busyFirst: 3,
  busyLesser: 4,
  ownerAway: 5,
  ownerBusy: 6,
  interrupted: 7,
  customer: 8,
  consult: 9,
  handover: 10,
  handsOn: 11
} as const

/** Name of a cause. */
export type CauseKey = keyof typeof Cause

/** Names of all causes in the order of their numbers. */
export const causeKeys = Object.keys(Cause) as readonly CauseKey[]

/** How many causes there are. */
export const CAUSES = 12
