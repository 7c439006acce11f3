import type { Heatmap } from '../../figures/figure.ts'
import { quantityInWords } from '../../figures/in-words.ts'
import { displayWidth, fillTo } from './display-width.ts'
import type { Ink } from './ink.ts'

const SHADES = ' ░▒▓█'
const WIDEST_NAME = 24

/** A grid of values in words, each with a shade from the least (none) to the most (full), so that it reads without colour. */
export function paintValueMap({ rows, columns, values, unit, domain }: Heatmap, width: number, ink: Ink): string[] {
  const name = Math.min(WIDEST_NAME, Math.max(0, ...rows.map(displayWidth)))
  const texts = values.map(row => row.map(value => quantityInWords({ value, unit })))
  const wide = Math.max(0, ...columns.map(displayWidth), ...texts.flat().map(text => displayWidth(text) + 2))
  const fitting = Math.floor((width - name) / (wide + 1))
  if (fitting < 1) return ['Too wide for this page.']
  const blocks = Array.from({ length: Math.ceil(columns.length / fitting) }, (_, block) => block * fitting)
  return blocks.flatMap(from => {
    const head = columns.slice(from, from + fitting).map(column => ` ${fillTo(column, wide, 'right')}`)
    const lines = rows.map((row, r) => {
      const cells = values[r]
        .slice(from, from + fitting)
        .map((value, c) => ` ${fillTo(`${shadeOf(value, domain)} ${texts[r][from + c]}`, wide, 'right')}`)
      return (fillTo(row, name) + cells.join('')).trimEnd()
    })
    return [ink.faint(' '.repeat(name) + head.join('')), ...lines]
  })
}

function shadeOf(value: number | null, [least, most]: readonly [number, number]): string {
  if (value === null || !(most > least)) return ' '
  return SHADES[Math.round(((value - least) / (most - least)) * (SHADES.length - 1))]
}
