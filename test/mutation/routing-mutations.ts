import type { Mutation } from './mutation.ts'

const TWIN = ['test/twin/twin.test.ts']
const ELIGIBILITY = 'test/compile/combined-skills.test.ts'

/** The four decisions of routing, and the order of an instant (R1–R7). */
export const routingMutations: readonly Mutation[] = [
  {
    rule: 'R1',
    breaks: 'tickets of a later tier go first',
    file: 'src/engine/ticket-order.ts',
    find: 'return lines.tier[lineA] < lines.tier[lineB]',
    replace: 'return lines.tier[lineA] > lines.tier[lineB]',
    tests: TWIN
  },
  {
    rule: 'R1',
    breaks: 'the least weighted wait goes first',
    file: 'src/engine/ticket-order.ts',
    find: 'return waitA > waitB ||',
    replace: 'return waitA < waitB ||',
    tests: TWIN
  },
  {
    rule: 'R1',
    breaks: 'what a group prefers goes last',
    file: 'src/engine/ticket-order.ts',
    find: 'return preferenceA < preferenceB',
    replace: 'return preferenceA > preferenceB',
    tests: TWIN
  },
  {
    rule: 'R2',
    breaks: 'all later stages open with the second',
    file: 'src/engine/waiting.ts',
    find: 'kinds.stageAfterSeconds[kind * kinds.maxStages + next]',
    replace: 'kinds.stageAfterSeconds[kind * kinds.maxStages + 1]',
    tests: TWIN
  },
  {
    rule: 'R2',
    breaks: 'the wait for the owner does not count',
    file: 'src/engine/waiting.ts',
    find: 'run.stageZeroAt[ticket] += kinds.ownerSeconds[kind]',
    replace: 'run.stageZeroAt[ticket] += 0',
    tests: TWIN
  },
  {
    rule: 'R2',
    breaks: 'a ticket that waits for its owner is open to others',
    file: 'src/engine/waiting.ts',
    find: 'run.stage[ticket] = OWNER_STAGE\n',
    replace: 'run.stage[ticket] = 0\n',
    tests: TWIN
  },
  {
    rule: 'R2',
    breaks: 'a customer who must be served from one region goes where there is room',
    file: 'src/compile/eligibility.ts',
    find: 'queue?.regions) : [region]',
    replace: 'queue?.regions) : queue?.regions',
    tests: [ELIGIBILITY]
  },
  {
    rule: 'R3',
    breaks: 'whoever has been idle for the shortest time gets the ticket',
    file: 'src/engine/idle-people.ts',
    find: 'return since[a] < since[b] ||',
    replace: 'return since[a] > since[b] ||',
    tests: TWIN
  },
  {
    rule: 'R3',
    breaks: 'who owns the most gets the ticket',
    file: 'src/engine/choose-person.ts',
    find: 'return run.owned[a] < run.owned[b]',
    replace: 'return run.owned[a] > run.owned[b]',
    tests: TWIN
  },
  {
    rule: 'R3',
    breaks: 'chance never picks the last of the idle',
    file: 'src/engine/choose-at-random.ts',
    find: 'run.rows[ticket]) * people.length)',
    replace: 'run.rows[ticket]) * (people.length - 1))',
    tests: TWIN
  },
  {
    rule: 'R3',
    breaks: 'an idle owner is asked like anybody else',
    file: 'src/engine/choose-person.ts',
    find: 'run.rules.ownerFirst && owner >= 0',
    replace: 'run.rules.ownerFirst && owner >= run.agents.count',
    tests: TWIN
  },
  {
    rule: 'R4',
    breaks: 'interrupted work begins again from the start',
    file: 'src/engine/effort.ts',
    find: 'run.effortLeft[ticket] = effort - worked',
    replace: 'run.effortLeft[ticket] = effort',
    tests: TWIN
  },
  {
    rule: 'R4',
    breaks: 'the most urgent work that may be interrupted is',
    file: 'src/engine/interruption.ts',
    find: 'return urgencyA > urgencyB',
    replace: 'return urgencyA < urgencyB',
    tests: TWIN
  },
  {
    rule: 'R4',
    breaks: 'the customer who waits live is interrupted',
    file: 'src/engine/interruption.ts',
    find: '|| run.kinds.isLive[run.kind[inHand]] === 1) return false',
    replace: ') return false',
    tests: TWIN
  },
  {
    rule: 'R4',
    breaks: 'overtime has no limit',
    file: 'src/engine/shift-changes.ts',
    find: 'if (limitAt < run.wouldEndAt[agent]) setWorkEnd',
    replace: 'if (limitAt < run.startAt) setWorkEnd',
    tests: TWIN
  },
  {
    rule: 'R4',
    breaks: 'work that is kept is handed over',
    file: 'src/engine/shift-changes.ts',
    find: 'else if (rule === ShiftEnd.keep) keep(run, agent)',
    replace: 'else if (rule === ShiftEnd.keep) handOver(run, agent)',
    tests: TWIN
  },
  {
    rule: 'R4',
    breaks: 'tickets that wait for an owner who goes home stay, whatever their kind says',
    file: 'src/engine/waiting.ts',
    find: 'if (!isAll && run.kinds.ownedAtShiftEnd[run.kind[ticket]] !== 0) return',
    replace: 'if (!isAll) return',
    tests: TWIN
  },
  {
    rule: 'R4',
    breaks: 'what comes back while its owner is away waits, and what was kept is handed over',
    file: 'src/engine/waiting.ts',
    find: 'if (!isKept && run.onShift[owner] === 0',
    replace: 'if (isKept && run.onShift[owner] === 0',
    tests: TWIN
  },
  {
    rule: 'R6',
    breaks: 'of two tickets alike the later one goes first',
    file: 'src/engine/ticket-order.ts',
    find: 'return keyA < keyB || (keyA === keyB && a < b)',
    replace: 'return keyA < keyB || (keyA === keyB && a > b)',
    tests: TWIN
  },
  {
    rule: 'R7',
    breaks: 'who becomes free takes work before people leave at the same instant',
    file: 'src/engine/simulate.ts',
    find: 'while (run.calendarAt <= now) nextCalendarRow(run)',
    replace: `settle(run)
  while (run.calendarAt <= now) nextCalendarRow(run)`,
    tests: TWIN
  }
]
