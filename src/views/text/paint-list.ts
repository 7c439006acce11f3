import type { Bars, List, Quantity } from '../../figures/figure.ts'
import { quantityInWords } from '../../figures/in-words.ts'
import { displayWidth, fillTo } from './display-width.ts'
import type { Ink } from './ink.ts'
import { wrapBehind } from './wrap.ts'

const WIDEST_NAME = 40
const FIGURE = 10

/** Sentences; numbered where their order counts. */
export function paintList({ items, isOrdered, firstNumber = 1 }: List, width: number, _ink: Ink): string[] {
  return items.flatMap((item, i) => wrapBehind(isOrdered ? `${i + firstNumber}. ` : '- ', item, width))
}

/** One bar a name, the longest as wide as the page allows; the 95 % interval, where it is shown, is lighter: `████▒▒`. */
export function paintBars({ bars, hasIntervals = false }: Bars, width: number, ink: Ink): string[] {
  const names = bars.reduce((most, { label }) => Math.max(most, displayWidth(label)), 0)
  const name = Math.min(WIDEST_NAME, names)
  const room = width - name - FIGURE - 2
  const endOf = ({ value, high }: Quantity): number => Math.max(value ?? 0, hasIntervals ? (high ?? 0) : 0)
  const top = bars.reduce((most, { quantity }) => Math.max(most, endOf(quantity)), 0)
  return bars.map(({ label, quantity }) => {
    const cells = (size: number): number => (top > 0 ? Math.max(0, Math.round((size / top) * room)) : 0)
    const sure = cells(hasIntervals ? (quantity.low ?? quantity.value ?? 0) : (quantity.value ?? 0))
    const bar = ink.strong('█'.repeat(sure)) + '▒'.repeat(cells(endOf(quantity)) - sure)
    return `${fillTo(label, name)} ${fillTo(quantityInWords(quantity), FIGURE, 'right')} ${bar}`.trimEnd()
  })
}
