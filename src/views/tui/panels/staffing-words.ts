import { counted } from '../../../figures/in-words.ts'
import { SHORT_FROM, type StaffNumber, staffNumbers, staffWeek } from '../../../figures/panels/staff-cells.ts'
import { hourInWords } from '../../../figures/week-hours.ts'
import type { CellResult, PeopleResult } from '../../../metrics/schemas/result-schema.ts'
import { cutTo, displayWidth, fillTo } from '../../text/display-width.ts'
import type { Space } from './panel.ts'
import type { StaffScope } from './staffing-scope.ts'

/** A number of people, to one decimal below 100; `-` where there is none. */
export const peopleText = (value: number | null | undefined): string => {
  if (value === null || value === undefined) return '-'
  return Math.abs(value) < 99.95 ? (Math.round(value * 10) / 10 + 0).toFixed(1) : Math.round(value).toFixed(0)
}

/** The same without decimals from 10 on. */
const roundText = (value: number | null | undefined): string =>
  value === null || value === undefined || Math.abs(value) < 9.95 ? peopleText(value) : Math.round(value).toFixed(0)

/** A gap with its sign, and a mark where people are missing. */
export const gapText = (gap: number | null | undefined): string => {
  const text = peopleText(gap)
  return (gap ?? 0) > 0 && text !== '0.0' ? `+${text} ` : isShort(gap) ? `${text}!` : `${text} `
}

/** Whether at least half a person is missing. */
export const isShort = (gap: number | null | undefined): boolean => (gap ?? 0) <= -SHORT_FROM

/** What is wrong with a scope over the mean week. */
export const shortLine = (cell: CellResult, { width, theme }: Pick<Space, 'width' | 'theme'>): string => {
  const { missingHours, hoursShort, worstHour, worstMissing, scheduledHours } = staffWeek(cell)
  if (scheduledHours === 0)
    return theme.bad(cutTo(`! Nobody is ever on shift: ${counted(missingHours, 'person-hour')} a week missing.`, width))
  if (hoursShort === 0) return theme.good(fillTo('Enough people in every hour of the week.', width))
  const worst = `${hourInWords(worstHour)}: ${peopleText(worstMissing)}`
  const wide = `! ${counted(missingHours, 'person-hour')} a week missing, in ${counted(hoursShort, 'hour')} of the week; most people ${worst}`
  const narrow = `! ${counted(missingHours, 'person-hour')} short in ${counted(hoursShort, 'hour')}, worst ${worst}`
  return theme.bad(cutTo(displayWidth(wide) <= width ? wide : narrow, width))
}

/** Said where nobody ever has the skill, or is in the region. */
export const nobodyLine = ({ name }: StaffScope, { width, theme }: Pick<Space, 'width' | 'theme'>): string =>
  theme.bad(cutTo(`! Nobody is ever on shift: ${name}.`, width))

const SHORT_NAMES: Readonly<Record<StaffNumber, string>> = {
  scheduledPeople: 'plan',
  availablePeople: 'there',
  busyPeople: 'busy',
  requiredPeople: 'need',
  gapPeople: 'gap'
}

const partsOf = (
  columns: PeopleResult,
  index: number,
  named: (name: string, key: StaffNumber) => string,
  text: (value: number | null | undefined) => string
): string[] =>
  staffNumbers.map(({ key, name }) => {
    const value = columns[key][index]
    return `${named(name, key)} ${key === 'gapPeople' ? gapText(value).trim() : text(value)}`
  })

/** When, and the five numbers of that time, on one line. */
export const hourLine = (
  when: string,
  columns: PeopleResult,
  index: number,
  { width, theme }: Pick<Space, 'width' | 'theme'>
): string => {
  const whole = partsOf(columns, index, name => name, peopleText)
  const short = partsOf(columns, index, (_, key) => SHORT_NAMES[key], roundText)
  const fits = [`${when}  ${whole.join('  ')}`, `${when} ${whole.join(' ')}`].find(own => displayWidth(own) <= width)
  const text = fillTo(fits ?? `${when} ${short.join(' ')}`, width)
  return isShort(columns.gapPeople[index]) ? theme.bad(text) : theme.strong(text)
}
