import type { Reopenings } from './reopenings.ts'
import type { Segments } from './segments.ts'

/** What each ticket went through, by row of the program's tickets; seconds until it closed or the run ended. */
export interface TicketHistories {
  /** Waits for a person, those of attempts that failed included. */
  readonly waitSeconds: Float64Array
  readonly workSeconds: Float64Array
  readonly pendingSeconds: Float64Array
  /** With the bot; absent where there is none. */
  readonly botSeconds?: Float64Array
  /** Between a solution and a reopening, and between two attempts of the customer. */
  readonly betweenSeconds: Float64Array
  /** Part of the work in which people asked for help and were helped; absent where nobody asks. */
  readonly helpSeconds?: Float64Array
  /** Stretches of work; writing up for a hand-over and answers to who asks left out. */
  readonly touches: Int32Array
  readonly assigneeStations: Int32Array
  readonly groupStations: Int32Array
  /** Different people and regions that touched it. */
  readonly people: Uint16Array
  readonly regions: Uint16Array
  /** 1 where it came back to the region where it began after it had been in another. */
  readonly hasReturned: Uint8Array
  readonly handovers: Uint16Array
  readonly transfers: Uint16Array
  /** Failed attempts that were followed by another; absent where nobody tries again. */
  readonly redials?: Uint16Array
  /** Person of the first touch that did not only sort it, and of the latest touch, −1: none. */
  readonly firstAgent: Int32Array
  readonly lastAgent: Int32Array
  /** Waits for a person within the counted period. */
  readonly waits: Segments
  readonly reopenings: Reopenings
}
