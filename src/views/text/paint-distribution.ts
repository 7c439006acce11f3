import type { Distribution } from '../../figures/figure.ts'
import { durationInWords, shareInWords } from '../../figures/in-words.ts'
import { fillTo } from './display-width.ts'
import type { Ink } from './ink.ts'

/** Columns of a cell, the space before it included. */
const CELL = 5
const LEAST_NAME = 12
const MOST_NAME = 24

/** Percentages, one row a group and one column a bound; where there is no room for all bounds, evenly fewer. */
export function paintDistribution({ bounds, lines }: Distribution, width: number, ink: Ink): string[] {
  if (lines.length === 0 || bounds.length === 0) return ['Nothing to show.']
  const every = Math.max(1, Math.ceil((bounds.length * CELL) / Math.max(CELL, width - LEAST_NAME)))
  const shown = bounds.flatMap((_, i) => ((bounds.length - 1 - i) % every === 0 ? [i] : []))
  const name = Math.max(LEAST_NAME, Math.min(MOST_NAME, width - shown.length * CELL))
  const line = (head: string, cells: readonly string[]) =>
    `${fillTo(head, name)}${cells.map(cell => ` ${fillTo(cell, CELL - 1, 'right')}`).join('')}`.trimEnd()
  return [
    ...headings(shown.map(i => durationInWords(bounds[i]))).map((cells, i) =>
      ink.faint(line(i === 0 ? 'Within' : '', cells))
    ),
    ...lines.map(({ name: own, shares }) =>
      line(
        own,
        shown.map(i => percentOf(shares[i]))
      )
    ),
    ink.faint('In percent.')
  ]
}

/** The number above its unit. */
function headings(words: readonly string[]): [string[], string[]] {
  const parts = words.map(text => text.split(' '))
  return [parts.map(([amount]) => amount), parts.map(([, unit = '']) => (unit === 'days' ? 'd' : unit))]
}

/** A percentage without its sign, which takes four characters at most. */
function percentOf(share: number | null): string {
  return share === null ? '–' : shareInWords(share).slice(0, -1)
}
