import { cutTo } from '../../text/display-width.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const DATE = /^\d{4}-(\d\d)-(\d\d)$/
const WEEK = 7
const MOST_LABELS = 9
const WIDEST = 12

/** What stands below a chart for a place of its axis: of a date the day and the month, `15 Mar`. */
export const axisWords = (label: string): string => {
  const [, month = '', day = ''] = DATE.exec(label) ?? []
  const name = MONTHS[Number(month) - 1]
  return name === undefined ? cutTo(label, WIDEST) : `${Number(day)} ${name}`
}

/** Indexes of the places of an axis that are labelled: all of a few, of many days those a week apart, of more as many weeks as it takes. */
export const labelledPlaces = (axis: readonly string[]): number[] => {
  const weeks = Math.ceil(axis.length / WEEK / MOST_LABELS)
  const isOfDates = axis.every(label => DATE.test(label))
  const step = axis.length <= MOST_LABELS ? 1 : isOfDates ? weeks * WEEK : Math.ceil(axis.length / MOST_LABELS)
  return axis.flatMap((_, i) => (i % step === 0 ? [i] : []))
}
