import type { OpenHours } from './program.ts'

/** Shifts of all people, seconds: those of person a are rows `firstOf[a] … firstOf[a+1])`, ascending and disjoint. */
export interface PlannedShifts {
  readonly firstOf: Int32Array
  readonly from: Float64Array
  readonly to: Float64Array
}

/** Clocks on which promises run (M2): their hours, and which holds for whom. */
export interface ServiceClocks {
  /** Hours of every clock; they cover the run and, where the clock goes on, the longest promise after it. */
  readonly hours: readonly OpenHours[]
  /** Clocks on which promises run or are scored; 0 is around the clock. */
  readonly names: readonly string[]
  /** Row of `hours` by clock and kind: `ofKind[name * kinds + kind]`; −1: never stands still, −2: that of the ticket's customer. */
  readonly ofKind: Int16Array
  /** Row of `hours` of the customer of each ticket of the program; −1: never stands still. Absent: no clock is a customer's. */
  readonly ofCustomer?: Int16Array
  /** Clock of each line of the targets, index into `names`. */
  readonly ofLine: Int16Array
  /** 1 where the resolution of a line stands still while the ticket is pending and between a solution and a reopening. */
  readonly isPaused: Uint8Array
  /** Clocks under which all promises are scored side by side, indexes into `names`. */
  readonly scoring: readonly number[]
}

/** A stretch of more demand than usual, seconds; a step that lasts has `until` = `from`. */
export interface Surge {
  readonly name: string
  readonly from: number
  readonly until: number
}

/** A clock that people of a region work by, and what it is ahead of UTC within the counted period. */
export interface RegionClock {
  readonly region: string
  readonly zone: string
  /** Minutes east of UTC from a second of the run on, ascending; the first is from 0 on. */
  readonly offsets: readonly { readonly fromSeconds: number; readonly minutes: number }[]
}

/** Names, groupings and the calendar of labels that travel around a run: what turns indexes and seconds back into words. */
export interface Legend {
  readonly scenario: string
  readonly about: string
  /** Named policy of the routing, such as `swarm`; what it was made of may differ. Absent: none. */
  readonly policy?: string
  /** Second 0 of the run: the start of the counted period, seconds since 1970-01-01T00:00Z. */
  readonly epochSeconds: number
  /** The counted period is [0, countedUntil), seconds. */
  readonly countedUntil: number
  readonly periodZone: string
  /** First and last day of the counted period in its zone, such as `2027-03-01`. */
  readonly firstDay: string
  readonly lastDay: string
  readonly reportZone: string
  readonly tzRelease: string
  readonly channels: readonly string[]
  readonly plans: readonly string[]
  readonly priorities: readonly string[]
  readonly skills: readonly string[]
  readonly queues: readonly string[]
  readonly regions: readonly string[]
  readonly teams: readonly string[]
  /** Region of each team, index into `regions`; zone and site of each team. */
  readonly teamRegion: readonly number[]
  readonly teamZone: readonly string[]
  readonly teamSite: readonly string[]
  /** Clocks of the regions, in their order; a region of several zones has several. Absent: not known. */
  readonly regionClocks?: readonly RegionClock[]
  /** Team of each group of people, index into `teams`. */
  readonly groupTeam: readonly number[]
  /** Name of each person, unique: `Singapore 4`. */
  readonly agents: readonly string[]
  /** Shifts as planned, without pauses and before unplanned absence; absent where the program’s calendar is the plan. */
  readonly plannedShifts?: PlannedShifts
  /** Channel, plan, queue of each kind (priority and skill are in the program). */
  readonly kindChannel: Uint16Array
  readonly kindPlan: Uint16Array
  readonly kindQueue: Uint16Array
  /** Clocks of the promises; absent: all run around the clock, unpaused, and are scored once. */
  readonly serviceClocks?: ServiceClocks
  /** Targets of each kind, seconds from creation on their clock; NaN: none. Share that should meet them, 0…1. */
  readonly targetFirstReplySeconds: Float64Array
  readonly targetResolutionSeconds: Float64Array
  /** Seconds from each reply of the customer to the next reply of the team; NaN: none. Absent: none at all. */
  readonly targetNextReplySeconds?: Float64Array
  readonly targetShare: Float64Array
  /** Line of the scenario’s targets that holds for each kind, index into `targetNames`; −1: none. */
  readonly targetLine: Int16Array
  /** What each line of the scenario’s targets is about, such as `P1 premium, enterprise`. */
  readonly targetNames: readonly string[]
  /** Mean and variance of the effort of one touch of each kind, seconds and seconds². */
  readonly effortMean: Float64Array
  readonly effortVariance: Float64Array
  /** Report intervals [intervalStart[i], intervalStart[i+1]), seconds; one entry more than there are intervals; covers [0, countedUntil). */
  readonly intervalStart: Float64Array
  /** Hour of the week in the report's zone at the start of each interval, 0 = Monday 00:00. */
  readonly intervalHourOfWeek: Uint8Array
  /** Starts of the local days of the report's zone within the counted period, seconds, and their dates. */
  readonly dayStart: Float64Array
  readonly days: readonly string[]
  /** Storms, launches and lasting steps of demand, in order of their start. Absent: none. */
  readonly surges?: readonly Surge[]
  /** Instants at which whole teams begin or end, seconds, ascending. Absent: none. */
  readonly teamChanges?: Float64Array
  /** Channel on which each ticket was created, index into `channels`, where some became another’s. Absent: that of its kind. */
  readonly statedChannel?: Uint16Array
  /** 1 for each ticket that diagnostics made needless; the rest of those deflected was solved by the bot. Absent: none. */
  readonly isPrevented?: Uint8Array
  /** 1 for each ticket that the bot answered wrongly, so that the customer came back. Absent: none. */
  readonly isBotWrong?: Uint8Array
  /** Identifier of a ticket row, made on demand. */
  readonly ticketId: (row: number) => string
}
