/** Shifts of all people, seconds: those of person a are rows `firstOf[a] … firstOf[a+1])`, ascending and disjoint. */
export interface PlannedShifts {
  readonly firstOf: Int32Array
  readonly from: Float64Array
  readonly to: Float64Array
}

/** Names, groupings and the calendar of labels that travel around a run: what turns indexes and seconds back into words. */
export interface Legend {
  readonly scenario: string
  readonly about: string
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
  /** Targets of each kind, seconds from creation; NaN: none. Share that should meet them, 0…1. */
  readonly targetFirstReplySeconds: Float64Array
  readonly targetResolutionSeconds: Float64Array
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
  /** Identifier of a ticket row, made on demand. */
  readonly ticketId: (row: number) => string
}
