/** What a run yields: one row a ticket, one row a touch, and nothing that can be worked out from these. */
export interface Observations {
  readonly tickets: ObservedTickets
  readonly touches: ObservedTouches
  readonly redials: ObservedRedials
  /** Where the run stopped, seconds: `until`, or the last event where `until` is infinite. */
  readonly endedAt: number
  /** Number of events handled, for speed figures. */
  readonly events: number
}

/** State in which a ticket was left at the end of the run. */
export const TicketState = {
  /** Its creation lies after the end of the run. */
  notArrived: 0,
  waiting: 1,
  inWork: 2,
  pending: 3,
  solved: 4,
  abandoned: 5,
  turnedAway: 6,
  /** Solved by the bot, for good. */
  deflected: 7,
  /** The bot has it. */
  withBot: 8,
  /** Left or turned away, and will try again. */
  redialing: 9
} as const

/** Columns have one row for each row of `Program.tickets`; instants that never came are NaN. */
export interface ObservedTickets {
  readonly state: Uint8Array
  /** Start of the first touch, seconds. */
  readonly firstStartAt: Float64Array
  /** End of the first touch that ended `pending` or `solved` (the first reply), seconds. */
  readonly firstReplyAt: Float64Array
  /** Solved (the last time, unless reopened since), deflected, abandoned or turned away for good, seconds. */
  readonly closedAt: Float64Array
  /** Solved the first time, seconds; it may have been reopened since. */
  readonly firstSolvedAt: Float64Array
  /** How often it was reopened. */
  readonly reopens: Uint16Array
  /** Kind that it has now. */
  readonly kind: Uint16Array
  /** When the present wait opened or will open to others than the owner, seconds, may be infinite; only where it waits. */
  readonly openToAllAt: Float64Array
  /** Since when the ticket waits, is pending, with the bot or about to redial, seconds; NaN otherwise. */
  readonly waitingSince: Float64Array
  /** Row of the ticket's latest touch, −1: none. */
  readonly lastTouch: Int32Array
  /** Person who owns the ticket, −1: nobody. */
  readonly owner: Int32Array
}

/** Why a touch ended. */
export const TouchEnd = {
  solved: 0,
  /** Completed; the ticket waits for the customer. */
  pending: 1,
  /** A more urgent ticket interrupted it. */
  interrupted: 2,
  /** The shift ended; the ticket went back to a line. */
  handedOver: 3,
  /** The shift ended; the ticket waits for its owner. */
  kept: 4,
  /** Still going on at the end of the run, which is then its `endAt`. */
  unfinished: 5,
  /** Not work on the ticket but the writing up that hands it over; it follows a touch that ended `handedOver`. */
  handoverGiven: 6,
  /** A pause (break, meeting) began; the person goes on with the ticket when it ends. */
  paused: 7,
  /** Not work on the ticket but the answer to somebody who asked; no part of the ticket's chain of touches. */
  consulted: 8,
  /** Sorted or passed on: the ticket waits as another kind. */
  transferred: 9
} as const

/** Touches in the order in which they began; those of one instant in the order in which they were matched. */
export interface ObservedTouches {
  readonly count: number
  readonly ticket: Int32Array
  readonly agent: Int32Array
  /** When the ticket's wait for this touch began, seconds. */
  readonly waitingSince: Float64Array
  readonly startAt: Float64Array
  readonly endAt: Float64Array
  /** Kind as which the ticket waited for this touch. */
  readonly kind: Uint16Array
  /** When that wait opened to others than the owner, seconds: from `waitingSince` on, beyond `startAt` where the owner took it before; may be infinite. */
  readonly openToAllAt: Float64Array
  /** 1 where the ticket was handed over since its touch before. */
  readonly isTakenOver: Uint8Array
  /** First part of the touch, spent asking and being helped, seconds; at most the whole touch. */
  readonly consultSeconds: Float64Array
  /** Part of the touch that went into switch, read and handover-taken, seconds. */
  readonly extraSeconds: Float64Array
  readonly end: Uint8Array
  /** Row of the same ticket's touch before, −1: none. */
  readonly previous: Int32Array
}

/** Attempts that failed and were followed by another, in order of `leftAt`. */
export interface ObservedRedials {
  readonly count: number
  readonly ticket: Int32Array
  /** When the customer left or was turned away, seconds. */
  readonly leftAt: Float64Array
  /** When they try again, seconds; may lie after the end of the run. */
  readonly backAt: Float64Array
}
