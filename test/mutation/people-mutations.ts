import type { Mutation } from './mutation.ts'

const TWIN = ['test/twin/twin.test.ts']

/** What people can do, learn and forget, and when they pause (P1–P5, T4). */
export const peopleMutations: readonly Mutation[] = [
  {
    rule: 'P2',
    breaks: 'slow people work as fast as experts',
    file: 'src/engine/work-ends.ts',
    find: 'run.effortInHand[agent] / run.proficiencyInHand[agent]',
    replace: 'run.effortInHand[agent]',
    tests: TWIN
  },
  {
    rule: 'P3',
    breaks: 'a career changes nothing',
    file: 'src/engine/careers.ts',
    find: `run.group[agent] = group
`,
    replace: `
`,
    tests: TWIN
  },
  {
    rule: 'P3',
    breaks: 'who leaves for good keeps work for a shift that never comes',
    file: 'src/engine/shift-changes.ts',
    find: 'if (rule === ShiftEnd.handOver || (isGone && rule === ShiftEnd.keep)) handOver',
    replace: 'if (rule === ShiftEnd.handOver) handOver',
    tests: TWIN
  },
  {
    rule: 'P3',
    breaks: 'a skill begins to fade at once',
    file: 'src/engine/decay.ts',
    find: '2 ** (-(unused - afterSeconds[skill]) / halfSeconds[skill])',
    replace: '2 ** (-unused / halfSeconds[skill])',
    tests: TWIN
  },
  {
    rule: 'P3',
    breaks: 'what was just learnt has already faded',
    file: 'src/engine/decay.ts',
    find: 'proficiency[to * skills + skill] > proficiency[from * skills + skill]',
    replace: 'proficiency[to * skills + skill] < proficiency[from * skills + skill]',
    tests: TWIN
  },
  {
    rule: 'P4',
    breaks: 'several conversations at once take no longer',
    file: 'src/engine/live-work.ts',
    find: '(1 + run.kinds.slowdown[run.kind[ticket]] * (inHand - 1))',
    replace: '(1 + run.kinds.slowdown[run.kind[ticket]] * 0)',
    tests: TWIN
  },
  {
    rule: 'P4',
    breaks: 'one person holds one conversation too many',
    file: 'src/engine/live-work.ts',
    find: 'live.count[agent] >= capacity) return false',
    replace: 'live.count[agent] > capacity) return false',
    tests: TWIN
  },
  {
    rule: 'P4',
    breaks: 'with several live tickets each has an overtime of its own',
    file: 'src/engine/live-shifts.ts',
    find: 'overtime = Math.min(overtime, kinds.overtimeSeconds[kind])',
    replace: 'overtime = kinds.overtimeSeconds[kind]',
    tests: TWIN
  },
  {
    rule: 'P5',
    breaks: 'a step needs help again after it was helped with',
    file: 'src/engine/asking.ts',
    find: 'run.helpedStep[ticket] === step + 1) return false',
    replace: 'run.helpedStep[ticket] === -1) return false',
    tests: TWIN
  },
  {
    rule: 'P5',
    breaks: 'nobody gives up asking',
    file: 'src/engine/asking.ts',
    find: 'run.now + (run.consults?.giveUpSeconds ?? Number.POSITIVE_INFINITY)',
    replace: 'Number.POSITIVE_INFINITY',
    tests: TWIN
  },
  {
    rule: 'P5',
    breaks: 'helping takes no time',
    file: 'src/engine/asking.ts',
    find: 'setWorkEnd(run, helper, run.now + seconds)',
    replace: 'setWorkEnd(run, helper, run.now)',
    tests: TWIN
  },
  {
    rule: 'T4',
    breaks: 'who finishes during a pause takes the next ticket',
    file: 'src/engine/shift-changes.ts',
    find: 'else if (run.isPausing[agent] === 1) run.duty[agent] = Duty.away',
    replace: 'else if (run.isPausing[agent] === 2) run.duty[agent] = Duty.away',
    tests: TWIN
  },
  {
    rule: 'T4',
    breaks: 'a live conversation stops for a pause',
    file: 'src/engine/shift-changes.ts',
    find: 'run.hand[agent] < 0 || run.kinds.isLive[run.kind[run.hand[agent]]] === 1',
    replace: 'run.hand[agent] < 0',
    tests: TWIN
  }
]
