import type { TicketState, TouchEnd } from '../../src/engine/observations.ts'
import type { OpenHours, Program } from '../../src/engine/program.ts'
import { ticketKey } from '../../src/num/luck.ts'

/** A waiting line as an object: whom it is open to and how it ranks. */
export interface TwinLine {
  readonly tier: number
  readonly weight: number
  /** Selection tier of each group that may take from the line. */
  readonly groupTiers: ReadonlyMap<number, number>
}

/** A kind of ticket, its columns of the program gathered in one object. */
export interface TwinKind {
  readonly priority: number
  readonly skill: number
  readonly effort: number
  readonly patience: number
  readonly replyChance: number
  readonly replyDelay: number
  readonly limit: number
  readonly dueSeconds: number
  readonly dueClock: number
  readonly stageAfterSeconds: readonly number[]
  /** Line by stage, before (0) and after (1) the first touch. */
  readonly lines: readonly (readonly TwinLine[])[]
  readonly ownerSeconds: number
  readonly interrupts: boolean
  readonly shiftEnd: 'hand over' | 'keep' | 'finish'
  readonly overtimeSeconds: number
  readonly afterOvertime: 'hand over' | 'keep'
  readonly ownedAtShiftEnd: 'hand over' | 'keep'
}

/** A touch, or the writing-up that hands a ticket over. */
export interface TwinTouch {
  readonly ticket: TwinTicket
  readonly person: TwinPerson
  readonly isWritingUp: boolean
  readonly waitingSince: number
  readonly startAt: number
  readonly extraSeconds: number
  /** Effort that this touch set out to do, seconds at proficiency 1. */
  readonly effort: number
  readonly proficiency: number
  /** When it will end if nothing comes between, then when it did. */
  endAt: number
  end: keyof typeof TouchEnd
}

/** A person and what they are doing. */
export interface TwinPerson {
  readonly row: number
  readonly group: number
  onShift: boolean
  isPausing: boolean
  /** Ticket that waits in their hand until their pause ends. */
  held: TwinTicket | undefined
  /** Touch or writing-up in hand. */
  hand: TwinTouch | undefined
  /** When the overtime is used up; Infinity outside overtime. */
  overtimeUntil: number
  idleSince: number
  /** Touches done or begun, writing-up left out. */
  readonly touches: TwinTouch[]
}

/** A ticket and where it stands. */
export interface TwinTicket {
  readonly row: number
  readonly kind: TwinKind
  readonly createdAt: number
  readonly opensPending: boolean
  readonly luck: readonly [number, number]
  readonly recordedEffort: number
  readonly recordedTouches: number
  readonly recordedPatience: number
  readonly recordedDueAt: number
  readonly replyClock: OpenHours | undefined
  state: keyof typeof TicketState
  readyAt: number
  waitingSince: number
  /** Highest stage that is open; −1 while it waits for its owner alone. */
  stage: number
  /** When stage 0 opened or will open. */
  stageZeroAt: number
  owner: TwinPerson | undefined
  /** Touches completed. */
  completed: number
  /** What is left of an effort that was broken off; undefined: the next touch begins a new step. */
  effortLeft: number | undefined
  handedOver: boolean
  /** In the hand of a person who pauses: waiting, but for nobody else. */
  isHeld: boolean
  replyAt: number
  /** When patience ends; Infinity before it was looked at and once it no longer matters. */
  leavesAt: number
  /** Became ready or opened a stage in this round. */
  isNews: boolean
  firstReplyAt: number
  closedAt: number
  /** Everything done with it, writing-up included. */
  readonly rows: TwinTouch[]
}

/** All there is at one instant. */
export interface World {
  readonly program: Program
  readonly people: readonly TwinPerson[]
  readonly tickets: readonly TwinTicket[]
  readonly rows: TwinTouch[]
  now: number
  /** Calendar rows and tickets already dealt with. */
  calendarDone: number
  arrivalsDone: number
}

/** The world before its first event: nobody on shift, no ticket arrived. */
export const createWorld = (program: Program): World => {
  const lines = Array.from({ length: program.lines.count }, (_, line) => readLine(program, line))
  const kinds = Array.from({ length: program.kinds.count }, (_, kind) => readKind(program, kind, lines))
  return {
    program,
    people: Array.from(program.agents.group, createPerson),
    tickets: Array.from({ length: program.tickets.count }, (_, row) => createTicket(program, row, kinds)),
    rows: [],
    now: program.startAt,
    calendarDone: 0,
    arrivalsDone: 0
  }
}

const readLine = ({ lines }: Program, line: number): TwinLine => {
  const groupTiers = new Map<number, number>()
  for (let i = lines.groupsFrom[line]; i < lines.groupsFrom[line + 1]; i++) {
    groupTiers.set(lines.groups[i], lines.groupTier[i])
  }
  return { tier: lines.tier[line], weight: lines.weight[line], groupTiers }
}

const readKind = ({ kinds }: Program, k: number, lines: readonly TwinLine[]): TwinKind => {
  const stages = Array.from({ length: kinds.stages[k] }, (_, stage) => k * kinds.maxStages + stage)
  return {
    priority: kinds.priority[k],
    skill: kinds.skill[k],
    effort: kinds.effort[k],
    patience: kinds.patience[k],
    replyChance: kinds.replyChance[k],
    replyDelay: kinds.replyDelay[k],
    limit: kinds.limit[k],
    dueSeconds: kinds.dueSeconds[k],
    dueClock: kinds.dueClock[k],
    stageAfterSeconds: stages.map(place => kinds.stageAfterSeconds[place]),
    lines: stages.map(place => [lines[kinds.line[place * 2]], lines[kinds.line[place * 2 + 1]]]),
    ownerSeconds: kinds.ownerSeconds[k],
    interrupts: kinds.interrupts[k] === 1,
    shiftEnd: (['hand over', 'keep', 'finish'] as const)[kinds.shiftEnd[k]],
    overtimeSeconds: kinds.overtimeSeconds[k],
    afterOvertime: (['hand over', 'keep'] as const)[kinds.afterOvertime[k]],
    ownedAtShiftEnd: (['hand over', 'keep'] as const)[kinds.ownedAtShiftEnd[k]]
  }
}

const createPerson = (group: number, row: number): TwinPerson => ({
  row,
  group,
  onShift: false,
  isPausing: false,
  held: undefined,
  hand: undefined,
  overtimeUntil: Infinity,
  idleSince: -Infinity,
  touches: []
})

const createTicket = (program: Program, row: number, kinds: readonly TwinKind[]): TwinTicket => {
  const { tickets } = program
  const luck = new Int32Array(2)
  ticketKey(program.luck, tickets.luckLow[row], tickets.luckHigh[row], luck)
  return {
    row,
    kind: kinds[tickets.kind[row]],
    createdAt: tickets.createdAt[row],
    opensPending: tickets.createdAt[row] < program.startAt && tickets.opening?.[row] === 1,
    luck: [luck[0], luck[1]],
    recordedEffort: tickets.effortSeconds?.[row] ?? NaN,
    recordedTouches: tickets.touches?.[row] ?? 0,
    recordedPatience: tickets.patienceSeconds?.[row] ?? NaN,
    recordedDueAt: tickets.dueAt?.[row] ?? NaN,
    replyClock: program.clocks[tickets.replyClock?.[row] ?? -1],
    state: 'notArrived',
    readyAt: NaN,
    waitingSince: NaN,
    stage: -1,
    stageZeroAt: Infinity,
    owner: undefined,
    completed: 0,
    effortLeft: undefined,
    handedOver: false,
    isHeld: false,
    replyAt: Infinity,
    leavesAt: Infinity,
    isNews: false,
    firstReplyAt: NaN,
    closedAt: NaN,
    rows: []
  }
}
