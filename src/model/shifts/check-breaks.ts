import { error, warning } from '../check/check-report.ts'
import type { Problem } from '../check/problem.ts'
import type { Shift, ShiftBreak } from './shift.ts'
import { partTimes, shiftSeconds, shiftStart } from './shift-parts.ts'

const DAY = 86_400

/** Parts of a split shift that touch or overlap, or start at 24:00. */
export const partProblems = (name: string, { parts = [] }: Shift): Problem[] => {
  const path = ['shifts', name, 'parts']
  const times = partTimes(parts)
  return parts.flatMap(({ start }, index) => {
    if (start === DAY)
      return [
        error(
          'shift-start',
          [...path, index, 'start'],
          `a part of shift "${name}" cannot start at 24:00`,
          'write `00:00`'
        )
      ]
    const before = times[index - 1]
    return before !== undefined && before.start + before.length === times[index].start
      ? [
          error(
            'shift-parts',
            [...path, index],
            `this part of shift "${name}" starts when the one before ends`,
            'make one part of the two'
          )
        ]
      : []
  })
}

/** Seconds from the start of the shift to that of the break on an unchanged clock; undefined where another shift decides. */
const startOfBreak = (shift: Shift, { at, after }: ShiftBreak): number | undefined => {
  if (after !== undefined) return after
  const start = shiftStart(shift)
  return at === undefined || start === undefined ? undefined : (((at - start) % DAY) + DAY) % DAY
}

const breakProblem = (name: string, shift: Shift, index: number, pause: ShiftBreak): Problem[] => {
  const path = ['shifts', name, 'breaks', index]
  if ((pause.at === undefined) === (pause.after === undefined))
    return [
      error(
        pause.at === undefined ? 'break-incomplete' : 'break-overstated',
        path,
        `a break of shift "${name}" needs either \`at\` or \`after\``,
        'write `{at: 12:30, length: 30 min}` or `{after: 4 h, length: 30 min}`'
      )
    ]
  const start = startOfBreak(shift, pause)
  const length = shiftSeconds(shift)
  if (start === undefined || length === undefined || (start > 0 && start < length)) return []
  return [
    warning(
      'break-outside',
      [...path, pause.at === undefined ? 'after' : 'at'],
      start === 0
        ? `a break of shift "${name}" starts together with the shift`
        : `a break of shift "${name}" starts when the shift is over`,
      start === 0 ? 'let the shift start later' : 'it is left out; check the time'
    )
  ]
}

/** Breaks that say too little or too much, or lie outside their shift. */
export const breakProblems = (name: string, shift: Shift): Problem[] =>
  (shift.breaks ?? []).flatMap((pause, index) => breakProblem(name, shift, index, pause))
