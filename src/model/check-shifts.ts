import { error, warning } from './check-report.ts'
import type { Shift } from './people.ts'
import type { Problem } from './problem.ts'
import type { Scenario } from './scenario.ts'

const DAY = 86_400

const clockProblem = (name: string, shift: Shift): Problem[] => {
  const path = ['shifts', name]
  const sizes = [shift.end, shift.length].filter(value => value !== undefined).length
  if (shift.start === undefined)
    return [
      error(
        'shift-incomplete',
        path,
        `shift "${name}" has no start`,
        'give it `start` and `end`, `start` and `length`, or `after` or `before` another shift'
      )
    ]
  if (sizes === 0) return [error('shift-incomplete', path, `shift "${name}" has no end`, 'give it `end` or `length`')]
  if (sizes === 2)
    return [
      error(
        'shift-overstated',
        [...path, 'length'],
        `shift "${name}" has both \`end\` and \`length\``,
        'keep one of the two'
      )
    ]
  return []
}

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

const isChained = (shift: Shift): boolean => shift.after !== undefined || shift.before !== undefined

/** Seconds of a shift by its own rule, where it can be told without another shift. */
const ownSeconds = ({ start, end, length }: Shift): number | undefined => {
  if (length !== undefined) return length
  if (start === undefined || end === undefined) return undefined
  return end > start ? end - start : end - start + DAY
}

const lengthProblem = (name: string, shift: Shift): Problem[] => {
  const seconds = ownSeconds(shift)
  const path = ['shifts', name, shift.length === undefined ? 'end' : 'length']
  if (shift.start === DAY)
    return [
      error(
        'shift-start',
        ['shifts', name, 'start'],
        `shift "${name}" cannot start at 24:00`,
        'write `00:00` and the days on which it starts'
      )
    ]
  if (seconds === undefined) return []
  if (seconds === 0)
    return [
      error('shift-length', path, `shift "${name}" is 0 hours long`, 'a shift is longer than 0 and at most 24 hours')
    ]
  if (seconds > DAY)
    return [
      error(
        'shift-length',
        path,
        `shift "${name}" is ${Number((seconds / 3600).toFixed(2))} hours long`,
        'a shift is at most 24 hours long'
      )
    ]
  if (shift.start !== undefined && shift.start === shift.end)
    return [
      warning(
        'shift-around-the-clock',
        path,
        `shift "${name}" ends when it starts, so it is 24 hours long`,
        'write `start: 00:00, end: 24:00` if this is meant'
      )
    ]
  return []
}

const detailProblems = (name: string, shift: Shift): Problem[] => {
  const path = ['shifts', name]
  const problems: Problem[] = []
  if (shift.from !== undefined && shift.until !== undefined && shift.until < shift.from)
    problems.push(
      error(
        'dates-reversed',
        [...path, 'until'],
        `shift "${name}" is valid until a day before its first`,
        'exchange `from` and `until`'
      )
    )
  if (shift.overlap !== undefined && !isChained(shift))
    problems.push(
      error(
        'shift-overlap',
        [...path, 'overlap'],
        `shift "${name}" overlaps with no other shift`,
        '`overlap` goes with `after` or `before`'
      )
    )
  if (shift.overlap !== undefined && shift.length !== undefined && shift.overlap >= shift.length && shift.length > 0)
    problems.push(
      error(
        'shift-overlap',
        [...path, 'overlap'],
        `shift "${name}" overlaps for as long as it lasts`,
        'make the overlap shorter'
      )
    )
  return problems
}

/** Shifts that may follow each other in one chain; a day has no room for more. */
const LONGEST_CHAIN = 24

/** Names of the shifts from this one to the one at the start of its chain, not far beyond the longest; a cycle ends with a name that is already there. */
const chainOf = (name: string, shifts: Scenario['shifts']): string[] => {
  const chain = [name]
  for (let next = name; Object.hasOwn(shifts, next) && chain.length <= LONGEST_CHAIN; ) {
    const above = shifts[next].after ?? shifts[next].before
    if (above === undefined) return chain
    const isCycle = chain.includes(above)
    chain.push(above)
    if (isCycle) return chain
    next = above
  }
  return chain
}

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

/** Shifts that say too little or too much, last 0 or more than 24 hours, or follow each other in a circle. */
export const checkShifts = ({ shifts }: Scenario): Problem[] =>
  Object.entries(shifts).flatMap(([name, shift]) => [
    ...(isChained(shift) ? chainProblem(name, shift) : clockProblem(name, shift)),
    ...(isChained(shift) ? rootProblem(name, shifts) : []),
    ...lengthProblem(name, shift),
    ...detailProblems(name, shift)
  ])
