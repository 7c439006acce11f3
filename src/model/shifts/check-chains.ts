import { error } from '../check/check-report.ts'
import type { Problem } from '../check/problem.ts'
import { wayOfNames } from '../names/way-of-names.ts'
import type { Scenario } from '../scenario.ts'
import type { Shift } from './shift.ts'

const DAY = 86_400

/** True for a shift that comes after or before another one. */
export const isChained = (shift: Shift): boolean => shift.after !== undefined || shift.before !== undefined

const chainProblem = (name: string, shift: Shift): Problem[] => {
  const path = ['shifts', name]
  const [link, own, other] =
    shift.after === undefined ? (['before', 'start', 'end'] as const) : (['after', 'end', 'start'] as const)
  if (shift.after !== undefined && shift.before !== undefined)
    return [
      error(
        'shift-overstated',
        [...path, 'before'],
        `shift "${name}" has both \`after\` and \`before\``,
        'keep one of the two'
      )
    ]
  if (shift.parts !== undefined)
    return [
      error(
        'shift-overstated',
        [...path, 'parts'],
        `shift "${name}" comes \`${link}\` another and cannot have parts`,
        'make a shift of each part'
      )
    ]
  if (shift[other] !== undefined)
    return [
      error(
        'shift-overstated',
        [...path, other],
        `shift "${name}" takes its ${other} from the shift it comes \`${link}\``,
        `take \`${other}\` out`
      )
    ]
  if ((shift.length === undefined) === (shift[own] === undefined))
    return [
      error(
        'shift-incomplete',
        [...path, link],
        `shift "${name}" comes \`${link}\` another and needs either \`length\` or \`${own}\``,
        `write \`length: 8 h\``
      )
    ]
  return []
}

const linkProblems = (name: string, shift: Shift): Problem[] => {
  const { overlap, offset, length } = shift
  const problem = (key: string, message: string, hint: string): Problem[] => [
    error(`shift-${key}`, ['shifts', name, key], message, hint)
  ]
  if (!isChained(shift)) {
    if (overlap !== undefined)
      return problem(
        'overlap',
        `shift "${name}" overlaps with no other shift`,
        '`overlap` goes with `after` or `before`'
      )
    if (offset !== undefined)
      return problem(
        'offset',
        `shift "${name}" has no other shift to be apart from`,
        '`offset` goes with `after` or `before`'
      )
    return []
  }
  if (overlap !== undefined && offset !== undefined)
    return problem('offset', `shift "${name}" has both \`overlap\` and \`offset\``, 'keep one of the two')
  if (offset !== undefined && offset > DAY)
    return problem('offset', `shift "${name}" is more than a day apart from the other`, 'choose at most 24 h')
  return overlap !== undefined && length !== undefined && overlap >= length && length > 0
    ? problem('overlap', `shift "${name}" overlaps for as long as it lasts`, 'make the overlap shorter')
    : []
}

/** Shifts that may follow each other in one chain; a day has no room for more. */
const LONGEST_CHAIN = 24

/** Names of the shifts from this one to the one at the start of its chain, not far beyond the longest; a cycle ends with a name that is already there. */
const chainOf = (name: string, shifts: Scenario['shifts']): string[] =>
  wayOfNames(name, shifts, ({ after, before }) => after ?? before, LONGEST_CHAIN)

const rootProblem = (name: string, shifts: Scenario['shifts']): Problem[] => {
  const link = shifts[name].after === undefined ? 'before' : 'after'
  const chain = chainOf(name, shifts)
  const root = chain.at(-1) ?? name
  if (chain.length > LONGEST_CHAIN)
    return [
      error(
        'shift-chain',
        ['shifts', name, link],
        `shift "${name}" follows more than ${LONGEST_CHAIN - 1} others`,
        'give one of them a `start` of its own'
      )
    ]
  if (chain.indexOf(root) < chain.length - 1)
    return [
      error(
        'shift-cycle',
        ['shifts', name, link],
        `shift "${name}" waits for itself: ${chain.join(' → ')}`,
        'let one of them have a `start` of its own'
      )
    ]
  if (Object.hasOwn(shifts, root) && shifts[root].clock === undefined)
    return [
      error(
        'shift-without-clock',
        ['shifts', name, link],
        `shift "${name}" follows "${root}", which has no clock of its own`,
        `give "${root}" one, such as \`clock: America/Los_Angeles\``
      )
    ]
  return []
}

const rotaProblem = (name: string, shift: Shift, rotas: Scenario['rotas'] = {}): Problem[] => {
  const link = shift.after === undefined ? 'before' : 'after'
  const other = shift[link] ?? ''
  return Object.hasOwn(rotas, other)
    ? [
        error(
          'shift-chain',
          ['shifts', name, link],
          `shift "${name}" cannot follow the rota "${other}"`,
          'name one of the shifts of the rota'
        )
      ]
    : []
}

/** What a chained shift lacks or says twice, chains that go in a circle or lead nowhere, and links of shifts that have no neighbour. */
export const chainProblems = (name: string, shift: Shift, { shifts, rotas }: Scenario): Problem[] => {
  const links = linkProblems(name, shift)
  if (!isChained(shift)) return links
  return [...chainProblem(name, shift), ...rootProblem(name, shifts), ...rotaProblem(name, shift, rotas), ...links]
}
