import { IndexedHeap } from '../num/indexed-heap.ts'
import { TimerHeap } from '../num/timer-heap.ts'
import { IdlePeople } from './idle-people.ts'
import type { Program } from './program.ts'
import { TouchLog } from './touch-log.ts'
import { WaitingLines } from './waiting-lines.ts'

/** What a person does. */
export const Duty = {
  off: 0,
  idle: 1,
  /** Works on a ticket, on shift. */
  busy: 2,
  /** Works on past the end of the shift. */
  overtime: 3,
  /** Writes up a ticket that is handed over. */
  writing: 4,
  /** On shift, in a pause; a ticket in hand waits for them. */
  away: 5
} as const

/** Stage of a ticket that waits for its owner alone. */
export const OWNER_STAGE = -1
/** Stage of a ticket that waits in the hand of a person who pauses; none opens after it. */
export const HELD_STAGE = -2

/** All state of one run: the program's columns and the run's own, taken at the start. */
export class Run {
  readonly startAt: number
  readonly tickets: Program['tickets']
  readonly kinds: Program['kinds']
  readonly lines: Program['lines']
  readonly agents: Program['agents']
  readonly groups: Program['groups']
  readonly calendar: Program['calendar']
  readonly clocks: Program['clocks']
  readonly distributions: Program['distributions']
  readonly limits: Program['limits']
  readonly rules: Program['rules']
  readonly luck: Program['luck']
  now = 0
  events = 0
  /** When something last happened, seconds. */
  lastEventAt: number
  nextArrival = 0
  nextCalendar = 0

  // People, one row each.
  /** `Duty` of each person. */
  readonly duty: Uint8Array
  readonly onShift: Uint8Array
  /** 1 during a pause. */
  readonly isPausing: Uint8Array
  /** Ticket in hand, being worked on, written up or waiting for the end of a pause; −1: none. */
  readonly hand: Int32Array
  /** Row of the touch in hand. */
  readonly touchInHand: Int32Array
  /** When the touch in hand would end if nothing stopped it, seconds. */
  readonly wouldEndAt: Float64Array
  /** Skill of the latest touch, −1: none yet. */
  readonly latestSkill: Int32Array
  /** Open tickets owned. */
  readonly owned: Int32Array
  readonly idle: IdlePeople
  readonly workEnds: IndexedHeap

  // Tickets, one row each.
  /** `TicketState` of each ticket. */
  readonly state: Uint8Array
  readonly owner: Int32Array
  readonly lastTouch: Int32Array
  /** Rows of the ticket in the touch log. */
  readonly rows: Uint32Array
  /** Touches completed. */
  readonly step: Uint32Array
  /** Effort not yet worked off, seconds at proficiency 1; NaN: not drawn. */
  readonly effortLeft: Float64Array
  readonly readyAt: Float64Array
  readonly waitingSince: Float64Array
  readonly firstStartAt: Float64Array
  readonly firstReplyAt: Float64Array
  readonly closedAt: Float64Array
  /** Stage of eligibility while waiting, `OWNER_STAGE` while it waits for its owner alone. */
  readonly stage: Int8Array
  /** When stage 0 opened or will open, seconds. */
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
  /** People who became idle in this round. */
  readonly freed: Int32Array
  freedCount = 0
  /** One bit for each line with a waiting ticket, and for each group the bits of its lines. */
  readonly lineBits: Uint32Array
  readonly groupBits: Uint32Array
  readonly words: number
  /** People of group g: `people[peopleFrom[g] … peopleFrom[g+1])`, ascending. */
  readonly peopleFrom: Int32Array
  readonly people: Int32Array
  readonly mayInterrupt: boolean
  /** Number of the round, and the round in which each ticket last tried to interrupt. */
  round = 0
  readonly triedInRound: Int32Array
  readonly touches: TouchLog
  readonly scratch: Int32Array

  constructor(program: Program) {
    const { agents, tickets, lines, groups, kinds } = program
    this.startAt = program.startAt
    this.tickets = tickets
    this.kinds = kinds
    this.lines = lines
    this.agents = agents
    this.groups = groups
    this.calendar = program.calendar
    this.clocks = program.clocks
    this.distributions = program.distributions
    this.limits = program.limits
    this.rules = program.rules
    this.luck = program.luck
    this.lastEventAt = program.startAt
    this.duty = new Uint8Array(agents.count)
    this.onShift = new Uint8Array(agents.count)
    this.isPausing = new Uint8Array(agents.count)
    this.hand = new Int32Array(agents.count).fill(-1)
    this.touchInHand = new Int32Array(agents.count).fill(-1)
    this.wouldEndAt = new Float64Array(agents.count)
    this.latestSkill = new Int32Array(agents.count).fill(-1)
    this.owned = new Int32Array(agents.count)
    this.idle = new IdlePeople(groups.count, agents.group)
    this.workEnds = new IndexedHeap(agents.count)

    const count = tickets.count
    this.state = new Uint8Array(count)
    this.owner = new Int32Array(count).fill(-1)
    this.lastTouch = new Int32Array(count).fill(-1)
    this.rows = new Uint32Array(count)
    this.step = new Uint32Array(count)
    this.effortLeft = new Float64Array(count).fill(Number.NaN)
    this.readyAt = new Float64Array(count)
    this.waitingSince = new Float64Array(count).fill(Number.NaN)
    this.firstStartAt = new Float64Array(count).fill(Number.NaN)
    this.firstReplyAt = new Float64Array(count).fill(Number.NaN)
    this.closedAt = new Float64Array(count).fill(Number.NaN)
    this.stage = new Int8Array(count)
    this.stageZeroAt = new Float64Array(count)
    this.handedOver = new Uint8Array(count)
    this.isPatient = new Uint8Array(count)
    this.waiting = new WaitingLines(lines.count + agents.count, count)
    this.touches = new TouchLog(count)

    this.present = new Int32Array(program.limits.length)
    this.ready = new Int32Array(count + 16)
    this.freed = new Int32Array(agents.count)
    this.words = (lines.count + 31) >>> 5
    this.lineBits = new Uint32Array(this.words)
    this.groupBits = bitsOfGroups(program, this.words)
    this.peopleFrom = new Int32Array(groups.count + 1)
    this.people = peopleByGroup(program, this.peopleFrom)
    this.mayInterrupt = kinds.interrupts.includes(1)
    this.triedInRound = new Int32Array(this.mayInterrupt ? count : 0)
    this.scratch = new Int32Array(kinds.ownerSeconds.some(seconds => seconds > 0) ? count : 0)
  }
}

const bitsOfGroups = ({ groups }: Program, words: number): Uint32Array => {
  const bits = new Uint32Array(groups.count * words)
  for (let group = 0; group < groups.count; group++) {
    for (let i = groups.linesFrom[group]; i < groups.linesFrom[group + 1]; i++) {
      const line = groups.lines[i]
      bits[group * words + (line >>> 5)] |= 1 << (line & 31)
    }
  }
  return bits
}

const peopleByGroup = ({ agents, groups }: Program, from: Int32Array): Int32Array => {
  for (let agent = 0; agent < agents.count; agent++) from[agents.group[agent] + 1]++
  for (let group = 0; group < groups.count; group++) from[group + 1] += from[group]
  const place = from.slice()
  const people = new Int32Array(agents.count)
  for (let agent = 0; agent < agents.count; agent++) people[place[agents.group[agent]]++] = agent
  return people
}
