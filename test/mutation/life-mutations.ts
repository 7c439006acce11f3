import type { Mutation } from './mutation.ts'

const TWIN = ['test/twin/twin.test.ts']

/** The life of a ticket and its extra time (K1–K5). */
export const lifeMutations: readonly Mutation[] = [
  {
    rule: 'K2',
    breaks: 'luck hangs on the row of a ticket, not on its id',
    file: 'src/engine/luck.ts',
    find: 'tickets.luckLow[ticket], tickets.luckHigh[ticket], purpose',
    replace: 'ticket, 0, purpose',
    tests: TWIN
  },
  {
    rule: 'K3',
    breaks: 'patience ends after the first touch too',
    file: 'src/engine/arrivals.ts',
    find: 'if (run.state[ticket] !== TicketState.waiting || run.lastTouch[ticket] >= 0) return false',
    replace: 'if (run.state[ticket] !== TicketState.waiting) return false',
    tests: TWIN
  },
  {
    rule: 'K3',
    breaks: 'customers reply while they sleep',
    file: 'src/engine/replies.ts',
    find: 'const at = clock < 0 ?',
    replace: 'const at = clock < clocks.length ?',
    tests: TWIN
  },
  {
    rule: 'K3',
    breaks: 'those who would not reopen a ticket do, and the others not',
    file: 'src/engine/replies.ts',
    find: 'Purpose.reopen, step) >= reopenChance[kind]',
    replace: 'Purpose.reopen, step) < reopenChance[kind]',
    tests: TWIN
  },
  {
    rule: 'K3',
    breaks: 'a reopened ticket is still closed',
    file: 'src/engine/observe.ts',
    find: 'if (!IS_CLOSED[state[ticket]]) closedAt[ticket]',
    replace: 'if (!IS_CLOSED[state[ticket]] && !(reopens[ticket] > 0)) closedAt[ticket]',
    tests: TWIN
  },
  {
    rule: 'K3',
    breaks: 'who calls again has all the time in the world',
    file: 'src/engine/arrivals.ts',
    find: `run.isPatient[ticket] = 0
`,
    replace: `run.isPatient[ticket] = 1
`,
    tests: TWIN
  },
  {
    rule: 'K3',
    breaks: 'every attempt comes as long after the one before',
    file: 'src/engine/redials.ts',
    find: 'Purpose.redialDelay, attempt, distribution)',
    replace: 'Purpose.redialDelay, 0, distribution)',
    tests: TWIN
  },
  {
    rule: 'K3',
    breaks: 'one ticket more than the lines hold is let in',
    file: 'src/engine/arrivals.ts',
    find: 'run.present[limit] >= run.limits[limit]',
    replace: 'run.present[limit] > run.limits[limit]',
    tests: TWIN
  },
  {
    rule: 'K3',
    breaks: 'a ticket that is passed on stays with its owner',
    file: 'src/engine/change-kind.ts',
    find: 'if (skill[kind] !== skill[old]) disown(run, ticket)',
    replace: 'if (skill[kind] === skill[old]) disown(run, ticket)',
    tests: TWIN
  },
  {
    rule: 'K3',
    breaks: 'the last of recorded touches but one never passes its ticket on',
    file: 'src/engine/transfers.ts',
    find: 'if (recorded > 0 && step + 1 >= recorded) return false',
    replace: 'if (recorded > 0 && step + 2 >= recorded) return false',
    tests: TWIN
  },
  {
    rule: 'K3',
    breaks: 'after a reply the ticket is what it was before',
    file: 'src/engine/replies.ts',
    find: 'changeKind(run, ticket, run.kinds.afterReply[run.kind[ticket]])',
    replace: 'changeKind(run, ticket, run.kind[ticket])',
    tests: TWIN
  },
  {
    rule: 'K3',
    breaks: 'the bot solves what it leaves to people',
    file: 'src/engine/arrivals.ts',
    find: 'botSolves === undefined || botSolves[ticket] === 0',
    replace: 'botSolves === undefined || botSolves[ticket] === 1',
    tests: TWIN
  },
  {
    rule: 'K4',
    breaks: 'a ticket of another skill takes on its true kind without sorting',
    file: 'src/engine/true-kinds.ts',
    find: 'if (run.isKnown[ticket] === 1 || isUnsorted(run, ticket)) return',
    replace: 'if (run.isKnown[ticket] === 1) return',
    tests: TWIN
  },
  {
    rule: 'K5',
    breaks: 'switching costs where the skill is the same',
    file: 'src/engine/extra-time.ts',
    find: 'run.latestSkill[agent] !== skill',
    replace: 'run.latestSkill[agent] === skill',
    tests: TWIN
  },
  {
    rule: 'K5',
    breaks: 'nobody ever reads a ticket anew',
    file: 'src/engine/extra-time.ts',
    find: 'return run.now - touches.endAt[row] > run.rules.costs.readAgainAfterSeconds',
    replace: 'return false',
    tests: TWIN
  },
  {
    rule: 'K5',
    breaks: 'the hand-over meeting spares nothing',
    file: 'src/engine/extra-time.ts',
    find: 'return seconds * (1 - groups.context[giver])',
    replace: 'return seconds',
    tests: TWIN
  },
  {
    rule: 'K5',
    breaks: 'all work survives a hand-over',
    file: 'src/engine/effort.ts',
    find: 'worked * run.rules.costs.handoverKeeps',
    replace: 'worked',
    tests: TWIN
  },
  {
    rule: 'K5',
    breaks: 'live tickets are written up',
    file: 'src/engine/handing-over.ts',
    find: 'if (handoverGiven < 0 || run.kinds.isLive[run.kind[ticket]] === 1) return 0',
    replace: 'if (handoverGiven < 0) return 0',
    tests: TWIN
  }
]
