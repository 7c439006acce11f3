import type { Mutation } from './mutation.ts'

const BOT = 'test/compile/intake/bot.test.ts'
const CHANNELS = 'test/compile/intake/channels.test.ts'
const SIGHT = 'test/compile/intake/first-sight.test.ts'

/** What happens before a person sees a ticket, and what it is taken for (F6–F8, K4). */
export const intakeMutations: readonly Mutation[] = [
  {
    rule: 'F6',
    breaks: 'diagnostics leave the larger part of the work',
    file: 'src/compile/intake/answers.ts',
    find: 'effortFactor[row] *= 1 - checks.shortens',
    replace: 'effortFactor[row] *= checks.shortens',
    tests: [BOT]
  },
  {
    rule: 'F7',
    breaks: 'the bot solves a share by the luck of the work',
    file: 'src/compile/intake/bot-answers.ts',
    find: 'if (easyFirst === 0) return draw(Purpose.bot, 0) < chance',
    replace: 'if (easyFirst === 0) return effortPlace() > chance',
    tests: [BOT]
  },
  {
    rule: 'F7',
    breaks: 'the bot solves hard tickets first',
    file: 'src/compile/intake/bot-answers.ts',
    find: 'return z < normalQuantile(chance)',
    replace: 'return -z < normalQuantile(chance)',
    tests: [BOT]
  },
  {
    rule: 'F7',
    breaks: 'easy tickets first makes the bot solve more',
    file: 'src/compile/intake/bot-answers.ts',
    find: 'const rest = Math.sqrt(1 - easyFirst * easyFirst)',
    replace: 'const rest = 1 - easyFirst',
    tests: [BOT]
  },
  {
    rule: 'F7',
    breaks: 'a right answer brings the customer back, a wrong one does not',
    file: 'src/compile/intake/bot-answers.ts',
    find: 'draw(Purpose.botWrong, 0) < wrong',
    replace: 'draw(Purpose.botWrong, 0) >= wrong',
    tests: [BOT]
  },
  {
    rule: 'F7',
    breaks: 'a bot that learns never stops at its limit',
    file: 'src/compile/intake/bot-answers.ts',
    find: 'Math.min(improves.upTo ?? 1, solves + steps * improves.by)',
    replace: 'Math.min(1, solves + steps * improves.by)',
    tests: [BOT]
  },
  {
    rule: 'F7',
    breaks: 'a wrong answer costs no more work',
    file: 'src/compile/intake/answers.ts',
    find: 'effortFactor[row] *= harder',
    replace: 'effortFactor[row] *= 1',
    tests: [BOT]
  },
  {
    rule: 'F8',
    breaks: 'a channel is open at all hours',
    file: 'src/compile/intake/conversions.ts',
    find: 'if (rule.isOpen(at) && !',
    replace: 'if (!',
    tests: [CHANNELS]
  },
  {
    rule: 'K4',
    breaks: 'the second wrong priority takes more than its share',
    file: 'src/compile/intake/first-sight.ts',
    find: `left -= other.share
`,
    replace: `
`,
    tests: [SIGHT]
  },
  {
    rule: 'K4',
    breaks: 'tickets go astray to people who are right for them',
    file: 'src/compile/intake/first-sight.ts',
    find: 'wanted.filter(skill => !parts.includes(skill))',
    replace: 'wanted.filter(skill => parts.includes(skill))',
    tests: [SIGHT]
  }
]
