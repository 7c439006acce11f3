import type { Heatmap } from '../../../figures/figure.ts'
import { numberInWords, quantityInWords } from '../../../figures/in-words.ts'
import { type Content, type Element, element } from '../markup/element.ts'
import { hiddenText, nameOf } from '../markup/texts.ts'
import type { Painter } from './painted.ts'
import { exactly, tableBox } from './table-element.ts'

/** Shades above the one for none. */
const SHADES = 6

/** A table of numbers, each on a shade of its own size, so that it reads without colour. */
export const paintHeatmap: Painter<'heatmap'> = (map, place) => {
  const { rows, columns, title, unit } = map
  const head = [
    element('td', {}),
    ...columns.map(column => element('th', { scope: 'col', 'data-unit': unit }, nameOf(column)))
  ]
  const body = rows.map((row, r) =>
    element('tr', {}, element('th', { scope: 'row' }, nameOf(row)), ...columns.map((_, c) => cellOf(map, r, c)))
  )
  const table = element(
    'table',
    { class: map.isInWords === true ? 'data heat words' : 'data heat bad', 'data-across': columns.length },
    element('caption', { class: 'unseen' }, title),
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...body)
  )
  return { body: [tableBox(table, place), legendOf(map)] }
}

const cellOf = (map: Heatmap, r: number, c: number): Element => {
  const value = map.values[r][c]
  const quantity = { value, unit: map.unit }
  const tip = `${map.rows[r]} ${map.columns[c]}: ${quantityInWords(quantity)}`
  return element('td', { class: shadeOf(value, map), 'data-tip': tip, ...exactly(quantity) }, ...textOf(map, value))
}

/** Whether a cell shows a whole number, which leaves what rounds to 0 for none. */
const isWhole = ({ unit, isInWords }: Heatmap): boolean => isInWords !== true && unit !== 'seconds' && unit !== 'share'

const textOf = (map: Heatmap, value: number | null): Content[] => {
  if (value === null) return [hiddenText('nothing')]
  if (!isWhole(map)) return [quantityInWords({ value, unit: map.unit })]
  const whole = Math.round(value)
  return whole < 1 ? [element('span', { 'aria-hidden': 'true' }, '·'), hiddenText('none')] : [numberInWords(whole)]
}

/** `s0` for none, else `s1` … `s6` by where the value lies between the least and the most. */
const shadeOf = (value: number | null, map: Heatmap): string => {
  if (value === null) return 'none'
  const [least, most] = endsOf(map)
  const isNone = map.isInWords !== true && (isWhole(map) ? Math.round(value) < 1 : value <= 0)
  if (isNone || !(most > least)) return map.isInWords === true ? 's1' : 's0'
  return `s${Math.max(1, Math.min(SHADES, Math.ceil(((value - least) / (most - least)) * SHADES)))}`
}

const endsOf = ({ domain, isInWords }: Heatmap): readonly [number, number] =>
  isInWords === true ? domain : [0, domain[1]]

const legendOf = (map: Heatmap): Element => {
  const [least, most] = endsOf(map)
  const first = map.isInWords === true ? 1 : 0
  const swatches = Array.from({ length: SHADES + 1 - first }, (_, i) =>
    element('span', { class: `swatch s${i + first}` })
  )
  return element(
    'p',
    { class: map.isInWords === true ? 'scale heat words' : 'scale heat bad' },
    quantityInWords({ value: least, unit: map.unit }),
    element('span', { class: 'swatches', 'aria-hidden': 'true' }, ...swatches),
    `to ${quantityInWords({ value: most, unit: map.unit })}`
  )
}
