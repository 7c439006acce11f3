import type { TicketState, TouchEnd } from '../../src/engine/observations.ts'
import type { OpenHours, Program } from '../../src/engine/program.ts'
import type { TwinKind } from './kind.ts'

/** Something that a person does for a ticket: a touch, the writing-up that hands it over, the answer to somebody who asks. */
export interface TwinTouch {
  readonly activity: 'touch' | 'writing up' | 'answer'
  readonly ticket: TwinTicket
  readonly person: TwinPerson
  /** Kind as which the ticket waited. */
  readonly kind: TwinKind
  readonly waitingSince: number
  readonly openToAllAt: number
  readonly isTakenOver: boolean
  readonly startAt: number
  /** Whether it only finds out what the ticket really is. */
  readonly isSorting: boolean
  readonly extraSeconds: number
  /** Effort that this touch set out to do, seconds at proficiency 1. */
  readonly effort: number
  readonly proficiency: number
  /** Nobody has been found yet who helps. */
  isAsking: boolean
  consultSeconds: number
  /** Seconds of work left at speed 1 when last brought up to date, and when that was. */
  work: number
  workAt: number
  /** When it will end if nothing comes between, or give up asking; then when it did. */
  endAt: number
  end: keyof typeof TouchEnd
}

/** A person and what they are doing. */
export interface TwinPerson {
  readonly row: number
  group: number
  onShift: boolean
  isPausing: boolean
  hasLeftForGood: boolean
  /** Ticket that waits in their hand until their pause ends. */
  held: TwinTicket | undefined
  /** What is in hand, by start: one thing, or several live tickets. */
  hands: readonly TwinTouch[]
  /** When the overtime is used up; Infinity outside overtime. */
  overtimeUntil: number
  /** When the last thing in hand was put down or the shift or the last pause made them free. */
  idleSince: number
  /** Touches done or begun. */
  readonly touches: TwinTouch[]
  /** When each skill was last used, or rose. */
  readonly practisedAt: Map<number, number>
}

/** A ticket and where it stands. */
export interface TwinTicket {
  readonly row: number
  readonly trueKind: TwinKind
  readonly createdAt: number
  readonly opensPending: boolean
  readonly luck: readonly [number, number]
  readonly recordedEffort: number
  readonly effortFactor: number
  readonly botSeconds: number
  readonly botSolves: boolean
  readonly recordedTouches: number
  readonly recordedPatience: number
  readonly recordedDueAt: number
  readonly replyClock: OpenHours | undefined
  kind: TwinKind
  state: keyof typeof TicketState
  /** When this attempt of the customer began. */
  arrivedAt: number
  readyAt: number
  waitingSince: number
  /** Highest stage that is open; −1 while it waits for its owner alone. */
  stage: number
  /** When stage 0 opened or will open. */
  stageZeroAt: number
  owner: TwinPerson | undefined
  /** Steps completed. */
  completed: number
  /** What is left of an effort that was broken off; undefined: the next touch begins with all of it. */
  effortLeft: number | undefined
  /** Work in hand was handed over and nothing of it was of use. */
  beginsAgain: boolean
  /** The touches until one is completed find out what it really is. */
  needsSorting: boolean
  /** Somebody has helped with the present step. */
  isHelped: boolean
  handedOver: boolean
  /** In the hand of a person who pauses: waiting, but for nobody else. */
  isHeld: boolean
  /** When it comes back: from the bot, after a reply, reopened or with another attempt. */
  comesBackAt: number
  /** When patience ends; Infinity before it was looked at and once it no longer matters. */
  leavesAt: number
  /** Attempts that failed. */
  failures: number
  reopens: number
  /** Became ready or opened a stage in this round. */
  isNews: boolean
  firstReplyAt: number
  firstSolvedAt: number
  closedAt: number
  /** Everything done with it, writing-up included, answers not. */
  readonly rows: TwinTouch[]
}

/** An attempt that failed and was followed by another. */
export interface TwinRedial {
  readonly ticket: TwinTicket
  readonly leftAt: number
  readonly backAt: number
}

/** All there is at one instant. */
export interface World {
  readonly program: Program
  readonly kinds: readonly TwinKind[]
  readonly people: readonly TwinPerson[]
  readonly tickets: readonly TwinTicket[]
  readonly rows: TwinTouch[]
  readonly redials: TwinRedial[]
  now: number
  /** Calendar rows, changes of careers and tickets already dealt with. */
  calendarDone: number
  careersDone: number
  arrivalsDone: number
}
