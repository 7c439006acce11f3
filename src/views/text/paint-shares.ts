import type { Shares } from '../../figures/figure.ts'
import { quantityInWords, shareInWords } from '../../figures/in-words.ts'
import { displayWidth, fillTo } from './display-width.ts'
import type { Ink } from './ink.ts'
import { wrap } from './wrap.ts'

/** One mark a band, told apart without colour. */
const MARKS = '·▒░─≈▓█'
const WIDEST_NAME = 20
const TOTAL = 8
const WIDEST_LARGEST = 22

/** A bar of equal length for each row, cut by the shares of its bands; totals on the left, the largest band of the bar in words on the right. */
export function paintShares({ rows, bands, apart }: Shares, width: number, ink: Ink): string[] {
  const sums = rows.map(row => bandsOf(row, bands.length))
  const inBar = sums.map(own => own.map((value, band) => (band === apart ? 0 : value)))
  const largest = inBar.map(own => largestInWords(own, bands))
  const name = Math.min(WIDEST_NAME, widest(rows.map(row => row.name)))
  const words = Math.min(WIDEST_LARGEST, widest(largest))
  const beside = apart === undefined ? 0 : displayWidth(bands[apart]) + 1
  const room = width - name - TOTAL - beside - words - 3
  const bars = inBar.map(own => cellsOf(own, room))
  const lines = rows.map((row, r) => {
    const head = `${fillTo(row.name, name)} ${fillTo(quantityInWords(row.total), TOTAL, 'right')}`
    const share = apart === undefined ? '' : fillTo(shareOf(sums[r], apart), beside, 'right')
    return `${head}${share} ${ink.strong(barOf(bars[r], room))} ${fillTo(largest[r], words)}`.trimEnd()
  })
  const isShown = (band: number) => bars.some(cells => cells[band] > 0)
  const legend = bands.flatMap((text, band) => (isShown(band) ? [`${MARKS[band]} ${text}`] : [])).join('  ')
  const heading = `${fillTo('', name)} ${fillTo('in all', TOTAL, 'right')} ${apart === undefined ? '' : bands[apart]}`
  return [ink.faint(heading.trimEnd()), ...lines, ...wrap(legend, width).map(ink.faint)]
}

type Row = Shares['rows'][number]

function bandsOf({ parts }: Row, count: number): number[] {
  const sums = new Array<number>(count).fill(0)
  for (const { band, quantity } of parts) sums[band] += quantity.value ?? 0
  return sums
}

function shareOf(sums: readonly number[], band: number): string {
  const total = totalOf(sums)
  return total > 0 ? shareInWords(sums[band] / total) : '–'
}

function largestInWords(sums: readonly number[], bands: readonly string[]): string {
  const most = Math.max(...sums)
  return most > 0 ? `${shareInWords(most / totalOf(sums))} ${bands[sums.indexOf(most)]}` : ''
}

function barOf(cells: readonly number[], room: number): string {
  return fillTo(cells.map((count, band) => MARKS[band].repeat(count)).join(''), room)
}

/** Whole cells in proportion to the values, by the largest remainder. */
function cellsOf(values: readonly number[], room: number): number[] {
  const total = totalOf(values)
  if (!(total > 0)) return values.map(() => 0)
  const exact = values.map(value => (value / total) * room)
  const cells = exact.map(Math.floor)
  const byRemainder = exact.map((_, i) => i).sort((a, b) => exact[b] - cells[b] - (exact[a] - cells[a]) || a - b)
  for (const i of byRemainder.slice(0, room - totalOf(cells))) cells[i]++
  return cells
}

function totalOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0)
}
