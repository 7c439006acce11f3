import type { Heatmap } from '../../../figures/figure.ts'
import { quantityInWords } from '../../../figures/in-words.ts'
import { type Element, element } from '../markup/element.ts'
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

const textOf = ({ unit, isInWords }: Heatmap, value: number | null) => {
  if (value === null) return [hiddenText('nothing')]
  if (isInWords === true || unit === 'seconds' || unit === 'share') return [quantityInWords({ value, unit })]
  const whole = Math.round(value)
  return whole < 1 ? [element('span', { 'aria-hidden': 'true' }, '·'), hiddenText('none')] : [String(whole)]
}

/** `s0` for none, else `s1` … `s6` by where the value lies between the least and the most. */
const shadeOf = (value: number | null, { domain, isInWords }: Heatmap): string => {
  if (value === null) return 'none'
  const [least, most] = isInWords === true ? domain : [0, domain[1]]
  if (isInWords !== true && Math.round(value) < 1 && most >= 1) return 's0'
  if (!(most > least)) return 's0'
  return `s${Math.max(1, Math.min(SHADES, Math.ceil(((value - least) / (most - least)) * SHADES)))}`
}

const legendOf = ({ domain, unit, isInWords }: Heatmap): Element => {
  const [least, most] = isInWords === true ? domain : [0, domain[1]]
  const swatches = Array.from({ length: SHADES + 1 }, (_, shade) => element('span', { class: `swatch s${shade}` }))
  return element(
    'p',
    { class: isInWords === true ? 'scale heat words' : 'scale heat bad' },
    quantityInWords({ value: least, unit }),
    element(
      'span',
      { class: 'swatches', 'aria-hidden': 'true' },
      ...(isInWords === true ? swatches.slice(1) : swatches)
    ),
    `to ${quantityInWords({ value: most, unit })}`
  )
}
