import type { Strips } from '../../figures/figure.ts'
import { displayWidth, fillTo } from './display-width.ts'
import type { Ink } from './ink.ts'

const CELL_MINUTES = 30
const CELLS = 48
const LABEL_HOURS = 3
const WIDEST_NAME = 16
const NONE = '·'

/** Strips of 24 hours below a scale of hours, half an hour a cell; a cell that is on for a part only is lighter. */
export function paintStrips({ axis, rows }: Strips, width: number, ink: Ink): string[] {
  const names = [axis, ...rows.map(({ name }) => name)].map(displayWidth)
  const name = Math.min(WIDEST_NAME, Math.max(...names))
  const room = width - name - CELLS - 3
  const scale = Array.from({ length: 24 / LABEL_HOURS }, (_, i) => fillTo(hourText(i * LABEL_HOURS), LABEL_HOURS * 2))
  const head = `${fillTo(axis, name)} ${scale.join('')}24`
  return [
    ink.faint(head),
    ...rows.map(row => {
      const strip = Array.from({ length: CELLS }, (_, cell) => markOf(row, cell)).join('')
      const painted = row.isBad === true && row.stretches.length > 0 ? ink.bad(strip) : strip
      return `${fillTo(row.name, name)} ${painted}  ${fillTo(row.detail, room)}`.trimEnd()
    })
  ]
}

function markOf({ stretches, isBad }: Strips['rows'][number], cell: number): string {
  const from = cell * CELL_MINUTES
  const until = from + CELL_MINUTES
  const minutes = stretches.reduce((sum, on) => sum + Math.max(0, Math.min(on.to, until) - Math.max(on.from, from)), 0)
  if (minutes === 0) return isBad === true ? ' ' : NONE
  if (isBad === true) return '!'
  return minutes < CELL_MINUTES ? '▒' : '█'
}

function hourText(hour: number): string {
  return String(hour).padStart(2, '0')
}
