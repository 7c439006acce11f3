import type { Row } from './part.ts'

/** Ratios to the calibration loop by name of the row. */
export type Baseline = Readonly<Record<string, number>>

const NAME_WIDTH = 58

const line = ([name = '', ...cells]: readonly string[], remark = ''): string =>
  `${name.padEnd(NAME_WIDTH)}${cells.map(cell => cell.padStart(13)).join('')}${remark && `   ${remark}`}`.trimEnd()

/** Heading of the table. */
export const heading = (): string =>
  line(['work', 'least time', 'tickets/s', 'peak', '÷ calibration', 'baseline', 'change'])

const change = (ratio: number, before: number | undefined): string => {
  if (before === undefined) return '–'
  const percent = Math.round((ratio / before - 1) * 100)
  return `${percent > 0 ? '+' : ''}${percent} %`
}

const amount = (value: number, unit: string, digits = 1): string => `${value.toFixed(digits)} ${unit}`

/** One row beside the stored baseline; `ratio` is its time in calibration loops. */
export const shownRow = (row: Row, ratio: number, baseline: Baseline): string => {
  const { name, milliseconds, tickets, peakBytes, remark } = row
  const time = milliseconds < 10_000 ? amount(milliseconds, 'ms') : amount(milliseconds / 1000, 's')
  const speed = tickets === undefined ? '–' : amount(tickets / milliseconds / 1000, 'M', 2)
  const peak = peakBytes === undefined ? '–' : amount(peakBytes / 1e6, 'MB', 0)
  const before = baseline[name]
  return line(
    [name, time, speed, peak, ratio.toPrecision(4), before?.toPrecision(4) ?? '–', change(ratio, before)],
    remark
  )
}
