import type { Mutation } from './mutation.ts'

const PROMISES = 'test/metrics/judged-promises.test.ts'
const CAUSES = 'test/metrics/causes/any-run.test.ts'
const HANDOVERS = 'test/metrics/work-stories.test.ts'
const RECOVERY = 'test/metrics/level.test.ts'
const CONSERVATION = 'test/metrics/conservation-check.test.ts'

/** What is measured (M1–M8, F21). */
export const measureMutations: readonly Mutation[] = [
  {
    rule: 'M2',
    breaks: 'the clock of a promise runs on while the ticket is pending',
    file: 'src/metrics/promises/paused-due-times.ts',
    find: 'isStill[ticket] = isReply(touches.end[touch]) ? 1 : 0',
    replace: 'isStill[ticket] = 0',
    tests: [PROMISES]
  },
  {
    rule: 'M4',
    breaks: 'head counts follow nobody who joins later',
    file: 'src/metrics/work/stints.ts',
    find: 'if (present.to < Infinity) continue',
    replace: 'if (present.to <= Infinity) continue',
    tests: [HANDOVERS]
  },
  {
    rule: 'M4',
    breaks: 'who works on a skill without having it is none of its people',
    file: 'src/metrics/work/guest-adder.ts',
    find: 'if (proficiency[stints.group[stint] * skills + skill] > 0) continue',
    replace: 'if (proficiency[stints.group[stint] * skills + skill] >= 0) continue',
    tests: [HANDOVERS]
  },
  {
    rule: 'M5',
    breaks: 'a wait for an owner at work is put down to one who is away',
    file: 'src/metrics/causes/cause-seconds.ts',
    find: 'this.seconds[row * CAUSES + Cause.ownerBusy] += busy',
    replace: 'this.seconds[row * CAUSES + Cause.ownerBusy] += 0 * busy',
    tests: [CAUSES]
  },
  {
    rule: 'M5',
    breaks: 'busy with lesser work is told as busy with work that goes first',
    file: 'src/metrics/causes/desk.ts',
    find: 'highest[circle] > classes.rank[own] ?',
    replace: 'highest[circle] > classes.rank[own] + 1000 ?',
    tests: [CAUSES]
  },
  {
    rule: 'M5',
    breaks: 'nobody with the skill is told as nobody at all',
    file: 'src/metrics/causes/desk.ts',
    find: 'return onDuty[0] > 0 ?',
    replace: 'return onDuty[0] < 0 ?',
    tests: [CAUSES]
  },
  {
    rule: 'M5',
    breaks: 'reading is put down to hands-on work',
    file: 'src/metrics/causes/follow-lives.ts',
    find: 'pass(lives, ticket, Cause.handover, Math.min(endAt, helpedAt + extraSeconds[touch]), touch)',
    replace: 'pass(lives, ticket, Cause.handover, helpedAt, touch)',
    tests: [CAUSES]
  },
  {
    rule: 'M8',
    breaks: 'a ticket is lost and nobody notices',
    file: 'src/metrics/conservation.ts',
    find: `closed + flow.closingBacklog
`,
    replace: `came
`,
    tests: [CONSERVATION]
  },
  {
    rule: 'M6',
    breaks: 'hand-overs of waiting tickets count as those in hand',
    file: 'src/metrics/histories/handovers.ts',
    find: 'if (isFromLine) tally.waiting++',
    replace: 'if (isFromLine) tally.inHand++',
    tests: [HANDOVERS]
  },
  {
    rule: 'M6',
    breaks: 'who hands over to themselves reads what they know',
    file: 'src/metrics/histories/handovers.ts',
    find: 'touches.agent[from] !== agent',
    replace: 'touches.agent[from] === agent',
    tests: [HANDOVERS]
  },
  {
    rule: 'F21',
    breaks: 'the backlog is back while it is twice what it was',
    file: 'src/metrics/series/recovery.ts',
    find: 'const SLACK = 0.1',
    replace: 'const SLACK = 1',
    tests: [RECOVERY]
  }
]
