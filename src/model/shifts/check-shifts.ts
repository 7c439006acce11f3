import { error, warning } from '../check/check-report.ts'
import type { Problem } from '../check/problem.ts'
import type { Scenario } from '../scenario.ts'
import { breakProblems, partProblems } from './check-breaks.ts'
import { chainProblems, isChained } from './check-chains.ts'
import type { Shift } from './shift.ts'
import { shiftSeconds } from './shift-parts.ts'

const DAY = 86_400

const clockProblem = (name: string, shift: Shift): Problem[] => {
  const path = ['shifts', name]
  const sizes = [shift.end, shift.length].filter(value => value !== undefined).length
  if (shift.parts !== undefined)
    return sizes === 0 && shift.start === undefined
      ? []
      : [
          error(
            'shift-overstated',
            [...path, 'parts'],
            `shift "${name}" has both \`parts\` and times of its own`,
            'keep either `parts`, or `start` and `end`'
          )
        ]
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

const lengthProblem = (name: string, shift: Shift): Problem[] => {
  const seconds = shiftSeconds(shift)
  const size = shift.parts !== undefined ? 'parts' : shift.length === undefined ? 'end' : 'length'
  const path = ['shifts', name, size]
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

const dateProblems = (name: string, { from, until }: Shift): Problem[] =>
  from !== undefined && until !== undefined && until < from
    ? [
        error(
          'dates-reversed',
          ['shifts', name, 'until'],
          `shift "${name}" is valid until a day before its first`,
          'exchange `from` and `until`'
        )
      ]
    : []

const endsTwiceProblem = (name: string, { endsTwice, end, parts, keep }: Shift): Problem[] =>
  endsTwice === undefined || ((end !== undefined || parts !== undefined) && keep !== 'length')
    ? []
    : [
        error(
          'shift-ends-twice',
          ['shifts', name, 'endsTwice'],
          `shift "${name}" does not end by the clock, so its end never exists twice`,
          '`endsTwice` goes with a wall-clock `end`'
        )
      ]

/** Shifts that say too little or too much, last 0 or more than 24 hours, or follow each other in a circle. */
export const checkShifts = (scenario: Scenario): Problem[] =>
  Object.entries(scenario.shifts).flatMap(([name, shift]) => [
    ...(isChained(shift) ? [] : clockProblem(name, shift)),
    ...chainProblems(name, shift, scenario),
    ...lengthProblem(name, shift),
    ...partProblems(name, shift),
    ...breakProblems(name, shift),
    ...dateProblems(name, shift),
    ...endsTwiceProblem(name, shift)
  ])
