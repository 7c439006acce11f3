import type { Bars, List } from '../../figures/figure.ts'
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

/** One bar a name, the longest as wide as the page allows. */
export function paintBars({ bars }: Bars, width: number, ink: Ink): string[] {
  const names = bars.reduce((most, { label }) => Math.max(most, displayWidth(label)), 0)
  const name = Math.min(WIDEST_NAME, names)
  const room = width - name - FIGURE - 2
  const top = bars.reduce((most, { quantity }) => Math.max(most, quantity.value ?? 0), 0)
  return bars.map(({ label, quantity }) => {
    const length = top > 0 ? Math.round(((quantity.value ?? 0) / top) * room) : 0
    return `${fillTo(label, name)} ${fillTo(quantityInWords(quantity), FIGURE, 'right')} ${ink.strong('█'.repeat(length))}`.trimEnd()
  })
}
