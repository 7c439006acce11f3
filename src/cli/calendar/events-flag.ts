import type { Flags } from '../command.ts'
import { textFlag } from '../flags.ts'
import { UserError } from '../user-error.ts'

/** What an iCalendar file may have. */
export const eventKinds = ['clocks', 'coverage', 'rosters'] as const

/** Name of what an iCalendar file has. */
export type EventKind = (typeof eventKinds)[number]

/** Options of a year of clocks that mean nothing for shifts. */
const OF_CLOCKS = ['tickets', 'skip-bad-rows'] as const

/**
 * What the iCalendar file is to have; changes of the clocks unless asked for otherwise.
 * @throws UserError where options do not go together
 */
export const eventsFlag = (flags: Flags): EventKind => {
  const asked = textFlag(flags, 'events')
  if (asked !== undefined && textFlag(flags, 'format') !== 'ics')
    throw new UserError('--events says what an iCalendar file has; give --format ics too.')
  const kind = (asked ?? 'clocks') as EventKind
  if (kind !== 'rosters' && textFlag(flags, 'person') !== undefined)
    throw new UserError('--person names whose roster it is; give --format ics --events rosters too.')
  if (kind === 'clocks') return kind
  const other = OF_CLOCKS.find(name => flags[name] !== undefined)
  if (other !== undefined) throw new UserError(`--${other} is about tickets, and --events ${kind} has shifts only.`)
  if (flags.zone !== undefined && flags.year === undefined)
    throw new UserError('--zone says on which clock the year begins; give --year too.')
  return kind
}
