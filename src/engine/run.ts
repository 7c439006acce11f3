import { IndexedHeap } from '../num/indexed-heap.ts'
import { TimerHeap } from '../num/timer-heap.ts'
import { Asks } from './asks.ts'
import { answerersOf, type GroupSets, takersOf } from './group-sets.ts'
import { bitsOfGroups, bitsOfLive, type GroupMembers } from './group-tables.ts'
import { IdlePeople } from './idle-people.ts'
import { LiveHands } from './live-hands.ts'
import type { Program } from './program.ts'
import { RedialLog } from './redial-log.ts'
import { TouchLog } from './touch-log.ts'
import type { UniformProgram } from './uniform-shape.ts'
import {
  canOpenLate,
  changesKinds,
  countsRows,
  expectedTouches,
  largestCapacity,
  solvedAtOnce
} from './used-features.ts'
import { WaitingLines } from './waiting-lines.ts'

/**
 * All state of one run: the program's columns and the run's own, taken at the start.
 *
 * The constructor gives every field its first value, and none is defined as undefined before (`useDefineForClassFields` is off), so
 * that the fields keep one type for good: numbers are written in place, columns are read without a look at what they are.
 */
export class Run {
  readonly startAt: number
  readonly tickets: Program['tickets']
  readonly kinds: UniformProgram['kinds']
  readonly lines: Program['lines']
  readonly agents: Program['agents']
  readonly groups: UniformProgram['groups']
  readonly calendar: Program['calendar']
  readonly careers: UniformProgram['careers']
  readonly consults: Program['consults']
  readonly decay: Program['decay']
  readonly clocks: Program['clocks']
  readonly distributions: Program['distributions']
  readonly limits: Program['limits']
  readonly rules: UniformProgram['rules']
  readonly luck: Program['luck']
  now = 0
  events = 0
  /** When something last happened, seconds. */
  lastEventAt: number
  nextArrival = 0
  nextCalendar = 0
  /** When the next ticket is created and the next row of the calendar is due, seconds; Infinity: none. */
  arrivalAt: number
  calendarAt: number
  nextCareer = 0

  // Which rules the program needs at all, fixed at the start.
  /** Whether nobody asks or has several tickets in hand, so that only who or what is new can make a match. */
  readonly isPlain: boolean
  readonly hasTrueKinds: boolean
  readonly hasConsults: boolean
  readonly hasCareers: boolean
  readonly hasDecay: boolean
  readonly hasReopens: boolean
  /** Whether work that is handed over begins again. */
  readonly losesWork: boolean
  /** Whether some touches take extra time. */
  readonly hasExtra: boolean
  /** Whether tickets may open to more people, or to others than their owner, while they wait. */
  readonly hasStages: boolean
  /** Whether tickets may wait for their owner alone. */
  readonly hasOwnersWaits: boolean
  /** Whether a wait may open to others later than it begins. */
  readonly hasOpenings: boolean
  /** Whether the rows of a ticket are counted. */
  readonly hasRows: boolean
  readonly hasLimits: boolean
  /** 1 for each kind whose tickets the first completed touch always solves for good. */
  readonly isSolvedAtOnce: Uint8Array
  /** The order `weighted`. */
  readonly isWeighted: boolean
  /** The selection `fewest-owned`. */
  readonly isByOwned: boolean

  // People, one row each.
  /** `Duty` of each person. */
  readonly duty: Uint8Array
  /** Present group. */
  readonly group: Int32Array
  readonly onShift: Uint8Array
  /** 1 for somebody who has left for good; no rows where nobody's career changes. */
  readonly isGone: Uint8Array
  /** 1 during a pause. */
  readonly isPausing: Uint8Array
  /** Ticket in hand, being worked on, written up or waiting for the end of a pause; −1: none, or several (`live`). */
  readonly hand: Int32Array
  /** Row of the touch in hand. */
  readonly touchInHand: Int32Array
  /** When the touch in hand would end if nothing stopped it, seconds. */
  readonly wouldEndAt: Float64Array
  /** Proficiency of the touch in hand. */
  readonly proficiencyInHand: Float64Array
  /** Effort that the touch in hand began with, seconds at proficiency 1. */
  readonly effortInHand: Float64Array
  /** Skill of the latest touch, −1: none yet. */
  readonly latestSkill: Int32Array
  /** Open tickets owned; counted for the selection `fewest-owned` only. */
  readonly owned: Int32Array
  readonly idle: IdlePeople
  readonly workEnds: IndexedHeap
  /** Who asks for help. */
  readonly asks: Asks
  /** Tickets of kinds of which one person may have several in hand; undefined where there is no such kind. */
  readonly live: LiveHands | undefined
  /** When a person last practised a skill, `[agent * skills + skill]`, seconds; no rows where nothing fades. */
  readonly practisedAt: Float64Array

  // Tickets, one row each.
  /** `TicketState` of each ticket. */
  readonly state: Uint8Array
  /** Present kind of each ticket. */
  readonly kind: Uint16Array
  /** 1 once a ticket is known for what it really is; no rows where all are from the start. */
  readonly isKnown: Uint8Array
  readonly owner: Int32Array
  readonly lastTouch: Int32Array
  /** Rows of the ticket in the touch log; all 0 where nothing hangs on them. */
  readonly rows: Uint32Array
  /** Touches completed, sorting left out. */
  readonly step: Uint32Array
  /** One more than the latest step that was helped with, 0: none; no rows where nobody asks. */
  readonly helpedStep: Uint32Array
  /** `EffortState` of each ticket, and effort that a touch broken off has left, seconds at proficiency 1. */
  readonly effortState: Uint8Array
  readonly effortLeft: Float64Array
  readonly readyAt: Float64Array
  /** When the present or the latest wait began. */
  readonly waitingSince: Float64Array
  readonly firstStartAt: Float64Array
  /** Written from the first touch on. */
  readonly firstReplyAt: Float64Array
  /** When it last closed; it may have been reopened since. */
  readonly closedAt: Float64Array
  /** No rows where nothing is reopened. */
  readonly firstSolvedAt: Float64Array
  readonly reopens: Uint16Array
  /** How often the customer has tried again. */
  readonly redialed: Uint16Array
  readonly redials = new RedialLog()
  /** Stage of eligibility while waiting, `OWNER_STAGE` while it waits for its owner alone. */
  readonly stage: Int8Array
  /** When stage 0 opened or will open, seconds; where that is never later than the wait begins, `waitingSince` itself. */
  readonly stageZeroAt: Float64Array
  /** 1 where it was handed over since its latest touch. */
  readonly handedOver: Uint8Array
  /** 1 once the timer of the ticket’s patience is set, or where it needs none. */
  readonly isPatient: Uint8Array
  readonly waiting: WaitingLines
  /** Rows of the timers' payloads: replies, then patience, then stages; `ticket + kind of timer × count`. */
  readonly timers = new TimerHeap()

  /** Tickets waiting or in work in each limit group. */
  readonly present: Int32Array
  /** Tickets that became ready or whose next stage opened in this round. */
  ready: Int32Array
  readyCount = 0
  /** How many people became idle in this round, or could take more, and the latest of them. */
  freedCount = 0
  lastFreed = -1
  /** One bit for each line with a waiting ticket, and for each group the bits of its lines. */
  readonly lineBits: Uint32Array
  readonly groupBits: Uint32Array
  readonly words: number
  /** Bits of the groups that may take from each line, and of those that can answer in each skill. */
  readonly takers: GroupSets
  readonly answerers: GroupSets
  /** People of each group; undefined once somebody has changed group since it was made. */
  members: GroupMembers | undefined = undefined
  readonly mayInterrupt: boolean
  /** Number of the round, and the round in which each ticket last tried to interrupt. */
  round = 0
  readonly triedInRound: Int32Array
  readonly touches: TouchLog
  readonly scratch: Int32Array

  constructor(program: UniformProgram) {
    const { agents, tickets, lines, groups, kinds } = program
    this.startAt = program.startAt
    this.tickets = tickets
    this.kinds = kinds
    this.lines = lines
    this.agents = agents
    this.groups = groups
    this.calendar = program.calendar
    this.careers = program.careers
    this.consults = program.consults
    this.decay = program.decay
    this.clocks = program.clocks
    this.distributions = program.distributions
    this.limits = program.limits
    this.rules = program.rules
    this.luck = program.luck
    this.lastEventAt = program.startAt
    this.arrivalAt = tickets.count > 0 ? tickets.createdAt[0] : Number.POSITIVE_INFINITY
    this.calendarAt = program.calendar.count > 0 ? program.calendar.at[0] : Number.POSITIVE_INFINITY
    this.hasTrueKinds = tickets.trueKind !== undefined
    this.hasConsults = program.consults !== undefined
    this.hasCareers = program.careers.count > 0
    this.hasDecay = program.decay !== undefined
    const { switch: change, read, handoverTaken, handoverKeeps } = program.rules.costs
    this.losesWork = handoverKeeps === 0
    this.hasExtra = change >= 0 || read >= 0 || handoverTaken >= 0
    this.hasOwnersWaits = kinds.ownerSeconds.some(seconds => seconds > 0)
    this.hasStages = this.hasOwnersWaits || kinds.stages.some(stages => stages > 1)
    this.hasOpenings = canOpenLate(program)
    this.hasRows = countsRows(program)
    this.hasLimits = program.limits.length > 0
    this.isSolvedAtOnce = solvedAtOnce(program)
    this.isWeighted = program.rules.order === 'weighted'
    this.isByOwned = program.rules.selection === 'fewest-owned'

    this.duty = new Uint8Array(agents.count)
    this.group = this.hasCareers ? agents.group.slice() : agents.group
    this.onShift = new Uint8Array(agents.count)
    this.isGone = new Uint8Array(this.hasCareers ? agents.count : 0)
    this.isPausing = new Uint8Array(agents.count)
    this.hand = new Int32Array(agents.count).fill(-1)
    this.touchInHand = new Int32Array(agents.count).fill(-1)
    this.wouldEndAt = new Float64Array(agents.count)
    this.proficiencyInHand = new Float64Array(agents.count)
    this.effortInHand = new Float64Array(agents.count)
    this.latestSkill = new Int32Array(agents.count).fill(-1)
    this.owned = new Int32Array(agents.count)
    this.idle = new IdlePeople(groups.count, this.group)
    this.workEnds = new IndexedHeap(agents.count)
    this.asks = new Asks(this.hasConsults ? agents.count : 0)
    this.words = (lines.count + 31) >>> 5
    const most = largestCapacity(program)
    this.live = most > 1 ? liveHandsOf(program, most, this.words) : undefined
    this.isPlain = !this.hasConsults && most === 1
    this.practisedAt = new Float64Array(this.hasDecay ? agents.count * groups.skills : 0).fill(program.startAt)

    const count = tickets.count
    this.state = new Uint8Array(count)
    this.kind = changesKinds(program) ? tickets.kind.slice() : tickets.kind
    this.isKnown = new Uint8Array(this.hasTrueKinds ? count : 0)
    this.owner = new Int32Array(count).fill(-1)
    this.lastTouch = new Int32Array(count).fill(-1)
    this.rows = new Uint32Array(count)
    this.step = new Uint32Array(count)
    this.helpedStep = new Uint32Array(this.hasConsults ? count : 0)
    this.effortState = new Uint8Array(count)
    this.effortLeft = new Float64Array(count)
    this.readyAt = new Float64Array(count)
    this.waitingSince = new Float64Array(count)
    this.firstStartAt = new Float64Array(count)
    this.firstReplyAt = new Float64Array(count)
    this.closedAt = new Float64Array(count)
    this.hasReopens = kinds.reopenChance.some(chance => chance > 0)
    this.firstSolvedAt = new Float64Array(this.hasReopens ? count : 0)
    this.reopens = new Uint16Array(count)
    this.redialed = new Uint16Array(count)
    this.stage = new Int8Array(count)
    this.stageZeroAt = this.hasOpenings ? new Float64Array(count) : this.waitingSince
    this.handedOver = new Uint8Array(count)
    this.isPatient = new Uint8Array(count)
    this.waiting = new WaitingLines(lines.count + agents.count, count)
    this.touches = new TouchLog(expectedTouches(program), this.hasOpenings)

    this.present = new Int32Array(program.limits.length)
    this.ready = new Int32Array(1024)
    this.lineBits = new Uint32Array(this.words)
    this.groupBits = bitsOfGroups(program, this.words)
    this.takers = takersOf(program)
    this.answerers = answerersOf(program)
    this.mayInterrupt = kinds.interrupts.includes(1)
    this.triedInRound = new Int32Array(this.mayInterrupt ? count : 0)
    this.scratch = new Int32Array(this.hasOwnersWaits ? count : 0)
  }
}

const liveHandsOf = (program: UniformProgram, most: number, words: number): LiveHands => {
  const { capacity, ownerSeconds } = program.kinds
  const isForOwner = ownerSeconds.some((seconds, kind) => seconds > 0 && capacity[kind] > 1)
  return new LiveHands(program.agents.count, most, bitsOfLive(program, words), isForOwner)
}
