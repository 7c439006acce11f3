import type { HeadlineTile } from '../../../figures/headline-tiles.ts'
import { quantityInWords, sizeInWords } from '../../../figures/in-words.ts'
import { displayWidth, fillTo } from '../../text/display-width.ts'
import type { Theme } from '../theme/theme.ts'
import { intervalWords } from './interval-words.ts'
import { screenWords } from './screen-words.ts'

const LEAST = 19
const MOST_A_ROW = 8

/** Tiles that stand side by side in so many cells: 2 to 8. */
export const tilesARow = (width: number): number => Math.max(2, Math.min(MOST_A_ROW, Math.floor(width / LEAST)))

/** Tiles row by row, three lines each and a blank one between: the figure with its interval, its name, and what is to be said of it. */
export const tileRows = (tiles: readonly HeadlineTile[], width: number, theme: Theme): string[] => {
  const aRow = Math.min(tilesARow(width), tiles.length)
  const wide = Math.floor(width / Math.max(1, aRow))
  const rows = Array.from({ length: Math.ceil(tiles.length / Math.max(1, aRow)) }, (_, row) =>
    tiles.slice(row * aRow, (row + 1) * aRow)
  )
  return rows.flatMap((row, i) => [
    ...(i > 0 ? [''] : []),
    row.map(tile => figureLine(tile, wide, theme)).join(''),
    row.map(({ tile }) => fillTo(tile.label, wide - 1)).join(' '),
    row.map(tile => remarkLine(tile, wide, theme)).join('')
  ])
}

/** `71% !  70% to 72%`: the interval only where there is room for the whole of it. */
const figureLine = ({ tile: { quantity } }: HeadlineTile, wide: number, theme: Theme): string => {
  const isMissed = quantity.verdict === 'missed'
  const figure = fillTo(screenWords(quantityInWords(quantity), theme) + (isMissed ? ' !' : ''), wide - 1).trimEnd()
  const interval = intervalWords(quantity)
  const beside = interval !== '' && displayWidth(figure) + displayWidth(interval) + 2 < wide ? `  ${interval}` : ''
  const rest = ' '.repeat(Math.max(0, wide - displayWidth(figure) - displayWidth(beside)))
  return (isMissed ? theme.bad(figure) : theme.strong(figure)) + theme.faint(beside) + rest
}

/** The difference to the first run where one is known, or else the detail. */
const remarkLine = (own: HeadlineTile, wide: number, theme: Theme): string => {
  if (own.difference === null) return `${theme.faint(fillTo(screenWords(own.tile.detail ?? '', theme), wide - 1))} `
  const text = fillTo(screenWords(differenceInWords(own.difference, wide - 1), theme), wide - 1)
  const { verdict } = own.difference
  const tone = verdict === 'worse' ? theme.bad : verdict === 'better' ? theme.good : theme.faint
  return `${tone(text)} `
}

/** Everything that fits of `+1.2 h ± 6 min better`, the half of the interval last; `?` where chance may explain it. */
const differenceInWords = (
  { quantity, verdict, isBeyondChance }: NonNullable<HeadlineTile['difference']>,
  room: number
): string => {
  if (verdict === 'same') return 'as the first run'
  const { low, high, unit } = quantity
  const half = low === undefined || high === undefined || low === null || high === null ? null : (high - low) / 2
  const size = quantityInWords(quantity).replace(' points', ' pt')
  const word = isBeyondChance ? verdict : '?'
  const whole = `${size} ± ${half === null ? '' : sizeInWords(half, unit).replace(' points', '')} ${word}`
  return half === null || half === 0 || displayWidth(whole) + 2 > room ? `${size} ${word}` : whole
}
