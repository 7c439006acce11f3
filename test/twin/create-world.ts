import type { Program } from '../../src/engine/program.ts'
import { ticketKey } from '../../src/num/luck.ts'
import { readKind, readLines, type TwinKind } from './kind.ts'
import type { TwinPerson, TwinTicket, World } from './world.ts'

/** The world before its first event: nobody on shift, no ticket arrived. */
export const createWorld = (program: Program): World => {
  const lines = readLines(program)
  const kinds = Array.from({ length: program.kinds.count }, (_, kind) => readKind(program, kind, lines))
  return {
    program,
    kinds,
    people: Array.from(program.agents.group, createPerson),
    tickets: Array.from({ length: program.tickets.count }, (_, row) => createTicket(program, row, kinds)),
    rows: [],
    redials: [],
    now: program.startAt,
    calendarDone: 0,
    careersDone: 0,
    arrivalsDone: 0
  }
}

const createPerson = (group: number, row: number): TwinPerson => ({
  row,
  group,
  onShift: false,
  isPausing: false,
  hasLeftForGood: false,
  held: undefined,
  hands: [],
  overtimeUntil: Infinity,
  idleSince: -Infinity,
  touches: [],
  practisedAt: new Map()
})

const createTicket = (program: Program, row: number, kinds: readonly TwinKind[]): TwinTicket => {
  const { tickets, startAt, clocks } = program
  return {
    row,
    createdAt: tickets.createdAt[row],
    opensPending: tickets.createdAt[row] < startAt && tickets.opening?.[row] === 1,
    luck: luckOfTicket(program, row),
    recordedEffort: tickets.effortSeconds?.[row] ?? NaN,
    effortFactor: tickets.effortFactor?.[row] ?? 1,
    botSeconds: tickets.botSeconds?.[row] ?? 0,
    botSolves: tickets.botSolves?.[row] === 1,
    recordedTouches: tickets.touches?.[row] ?? 0,
    recordedPatience: tickets.patienceSeconds?.[row] ?? NaN,
    recordedDueAt: tickets.dueAt?.[row] ?? NaN,
    replyClock: clocks[tickets.replyClock?.[row] ?? -1],
    trueKind: kinds[(tickets.trueKind ?? tickets.kind)[row]],
    kind: kinds[tickets.kind[row]],
    state: 'notArrived',
    arrivedAt: NaN,
    readyAt: NaN,
    waitingSince: NaN,
    stage: -1,
    stageZeroAt: Infinity,
    owner: undefined,
    completed: 0,
    effortLeft: undefined,
    beginsAgain: false,
    needsSorting: false,
    isHelped: false,
    handedOver: false,
    isHeld: false,
    comesBackAt: Infinity,
    leavesAt: Infinity,
    failures: 0,
    reopens: 0,
    isNews: false,
    firstReplyAt: NaN,
    firstSolvedAt: NaN,
    closedAt: NaN,
    rows: []
  }
}

const luckOfTicket = ({ tickets, luck: run }: Program, row: number): [number, number] => {
  const luck = new Int32Array(2)
  ticketKey(run, tickets.luckLow[row], tickets.luckHigh[row], luck)
  return [luck[0], luck[1]]
}
