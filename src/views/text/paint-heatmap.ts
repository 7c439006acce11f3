import type { Heatmap } from '../../figures/figure.ts'
import { quantityInWords } from '../../figures/in-words.ts'
import { fillTo } from './display-width.ts'
import type { Ink } from './ink.ts'

const SHADES = '░▒▓█'
const LABEL = 4
const ENOUGH = '  ·'

/** A grid of shades with the rounded number beside each shade, so that it reads without colour. */
export function paintHeatmap(map: Heatmap, width: number, ink: Ink): string[] {
  const wide = Math.min(3, Math.floor((width - LABEL) / Math.max(1, map.columns.length)))
  if (wide < 3) return ['Too many columns for this page.']
  const head = ' '.repeat(LABEL) + map.columns.map(column => ` ${fillTo(column, 2)}`).join('')
  const rows = map.rows.map((row, r) => {
    const cells = map.values[r].map(value => inked(value, cellOf(value, map.domain[1]), ink))
    return (fillTo(row, LABEL) + cells.join('')).trimEnd()
  })
  return [ink.faint(head), ...rows, legendOf(map)]
}

function cellOf(value: number | null, worst: number): string {
  if (value === null) return '   '
  const count = Math.round(value)
  if (count < 1) return ENOUGH
  return shadeOf(value, worst).repeat(count < 10 ? 2 : 1) + Math.min(99, count)
}

function shadeOf(value: number, worst: number): string {
  return SHADES[Math.min(SHADES.length - 1, Math.floor((value / worst) * SHADES.length))]
}

function inked(value: number | null, cell: string, ink: Ink): string {
  return value !== null && value >= 0.5 ? ink.bad(cell) : ink.faint(cell)
}

function legendOf({ domain, unit }: Heatmap): string {
  const worst = quantityInWords({ value: domain[1], unit })
  const space = ' '.repeat(LABEL + 1)
  return domain[1] < 0.5 ? `${space}· none in any hour` : `${space}· none   ░▒▓█ and the number, up to ${worst}`
}
