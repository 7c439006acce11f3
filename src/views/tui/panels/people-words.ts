import { counted, listed, numberInWords, shareInWords } from '../../../figures/in-words.ts'
import type { PersonResult } from '../../../metrics/schemas/result-schema.ts'
import { cutTo } from '../../text/display-width.ts'
import type { Theme } from '../theme/theme.ts'
import { TOO_BUSY } from './people-columns.ts'

const NAMED = 3
/** Work past the shift, all together in the counted period, from which on it is told. */
const LEAST_HOURS = 1

/** What is wrong: who has no room for a busy day, and on whom work past the shift falls; two lines, none where nobody was there. */
export const peopleLines = (people: readonly PersonResult[], width: number, theme: Theme): string[] => {
  const shares = people.flatMap(({ occupancy: { value } }) => value ?? [])
  if (shares.length === 0) return []
  const tooBusy = shares.filter(share => share >= TOO_BUSY).length
  const ink = tooBusy === 0 ? theme.good : theme.bad
  return [
    ink(cutTo(busyWords(people.length, tooBusy, shares), width)),
    theme.faint(cutTo(overtimeWords(people), width))
  ]
}

const busyWords = (count: number, tooBusy: number, shares: readonly number[]): string => {
  const least = shareInWords(shares.reduce((a, b) => Math.min(a, b)))
  const most = shareInWords(shares.reduce((a, b) => Math.max(a, b)))
  const range = least === most ? most : `${least} to ${most}`
  const bound = shareInWords(TOO_BUSY)
  return tooBusy === 0
    ? `${counted(count, 'person', 'people')}, busy ${range}; nobody ${bound} or more.`
    : `! ${numberInWords(tooBusy)} of ${counted(count, 'person', 'people')} busy ${bound} or more; all: ${range}.`
}

const overtimeWords = (people: readonly PersonResult[]): string => {
  const sum = people.reduce((total, { overtimeHours }) => total + (overtimeHours.value ?? 0), 0)
  if (sum < LEAST_HOURS) return 'Hardly any overtime.'
  const most = [...people].sort((a, b) => (b.overtimeHours.value ?? 0) - (a.overtimeHours.value ?? 0)).slice(0, NAMED)
  const named = most.map(({ name, overtimeHours: { value } }) => `${name} ${numberInWords(value ?? 0)} h`)
  return `Overtime: ${numberInWords(sum)} h in all, most ${listed(named)}.`
}
