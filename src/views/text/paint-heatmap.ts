import type { Heatmap } from '../../figures/figure.ts'
import { fillTo } from './display-width.ts'
import type { Ink } from './ink.ts'
import { paintValueMap } from './paint-value-map.ts'

const SHADES = '░▒▓█'
const LABEL = 4
/** The most that fits into a cell. */
const MOST = 99
const ENOUGH = '  ·'

/** A grid of shades with the rounded number beside each shade, so that it reads without colour. */
export function paintHeatmap(map: Heatmap, width: number, ink: Ink): string[] {
  if (map.isInWords === true) return paintValueMap(map, width, ink)
  const wide = Math.min(3, Math.floor((width - LABEL) / Math.max(1, map.columns.length)))
  if (wide < 3) return ['Too many columns for this page.']
  const worst = Math.round(map.domain[1])
  const head = ' '.repeat(LABEL) + map.columns.map(column => ` ${fillTo(column, 2)}`).join('')
  const rows = map.rows.map((row, r) => {
    const cells = map.values[r].map(value => inked(value, cellOf(value, worst), ink))
    return (fillTo(row, LABEL) + cells.join('')).trimEnd()
  })
  return [ink.faint(head), ...rows, legendOf(worst)]
}

function cellOf(value: number | null, worst: number): string {
  if (value === null) return '   '
  const count = Math.round(value)
  if (count < 1) return ENOUGH
  return SHADES[shadeOf(count, worst)].repeat(count < 10 ? 2 : 1) + Math.min(MOST, count)
}

/** Shade of a whole number, so that equal numbers look the same: fourths of the worst. */
function shadeOf(count: number, worst: number): number {
  return Math.ceil((count / worst) * SHADES.length) - 1
}

function inked(value: number | null, cell: string, ink: Ink): string {
  return value !== null && value >= 0.5 ? ink.bad(cell) : ink.faint(cell)
}

/** Which numbers each shade stands for. */
function legendOf(worst: number): string {
  const space = ' '.repeat(LABEL + 1)
  if (worst < 1) return `${space}· none in any hour`
  const counts = Array.from({ length: worst }, (_, i) => i + 1)
  const shades = Array.from(SHADES, (mark, shade) => {
    const own = counts.filter(count => shadeOf(count, worst) === shade)
    if (own.length === 0) return ''
    return `   ${mark} ${own.length === 1 ? own[0] : `${own[0]}–${own[own.length - 1]}`}`
  })
  return `${space}· none${shades.join('')}`
}
