import { weekdayName } from '../time/dates.ts'

const shortName = (day: number): string => weekdayName(day).toLowerCase()

/** Days of the week (1 Monday … 7, ascending) as a scenario writes them: `mon-fri`, `sun-thu`, `mon, wed`. */
export const daysInWords = (days: readonly number[]): string => {
  if (days.length === 7) return 'every day'
  const has = (day: number): boolean => days.includes(((day + 6) % 7) + 1)
  const firsts = days.filter(day => !has(day - 1))
  const ranges = firsts.map(first => {
    let length = 1
    while (has(first + length)) length++
    const last = ((first + length - 2) % 7) + 1
    if (length === 1) return shortName(first)
    return length === 2 && last > first
      ? `${shortName(first)}, ${shortName(last)}`
      : `${shortName(first)}-${shortName(last)}`
  })
  return ranges.join(', ')
}
