import type { Figure, FigureKind, List, Quantity, Series, Shares, Tiles } from '../../figures/figure.ts'
import { durationInWords, quantityInWords } from '../../figures/in-words.ts'
import { type Cell, markdownTable } from './markdown-table.ts'
import { markdownLine, markdownText } from './markdown-text.ts'

/** Lines of a figure without its title and notes; `most` rows of a table, or items of a list. */
type Painter<K extends FigureKind> = (figure: Extract<Figure, { kind: K }>, most: number) => string[]

/** A painter for every kind of figure; one that is missing does not compile. */
const painters: { readonly [K in FigureKind]: Painter<K> } = {
  tiles: ({ tiles }) => [tiles.map(tileText).join(' · ')],
  table: ({ columns, rows }, most) => markdownTable(columns, rows, most),
  series: paintSeries,
  bars: ({ bars }, most) =>
    markdownTable(
      ['', 'Figure', '95% from', 'to'],
      bars.map(({ label, quantity }) => [label, quantity, ...endsOf(quantity)]),
      most
    ),
  shares: paintShares,
  timeline: ({ rows }, most) =>
    markdownTable(
      ['When', 'Length', 'What', ''],
      rows.map(({ at, length, text, detail }) => [at, length, text, detail]),
      most
    ),
  heatmap: isPicture,
  strips: isPicture,
  distribution: ({ bounds, lines }, most) =>
    markdownTable(
      ['Within', ...bounds.map(durationInWords)],
      lines.map(({ name, shares }) => [name, ...shares.map((value): Quantity => ({ value, unit: 'share' }))]),
      most
    ),
  list: paintList
}

/** A thousand numbers are for the eye: no page of tables can show them. */
function isPicture(): string[] {
  return []
}

/** The one place where a figure meets the painter of its kind: they agree by the type of the table. */
export function paintFigure<K extends FigureKind>(figure: Extract<Figure, { kind: K }>, most: number): string[] {
  return (painters[figure.kind as K] as Painter<K>)(figure, most)
}

function tileText({ label, quantity, detail }: Tiles['tiles'][number]): string {
  const [low, high] = endsOf(quantity).map(end => (typeof end === 'string' ? '' : quantityInWords(end)))
  const more = [detail ?? '', low === '' || low === high ? '' : `${low} to ${high}`].filter(text => text !== '')
  const mark = quantity.verdict === 'missed' ? ' !' : ''
  const words = `**${markdownText(quantityInWords(quantity))}**${mark} ${markdownText(label)}`
  return more.length === 0 ? words : `${words} (${markdownText(more.join('; '))})`
}

/** Ends of the interval of a figure; empty where it has none. */
function endsOf({ low = null, high = null, ...rest }: Quantity): readonly [Cell, Cell] {
  if (low === null || high === null) return ['', '']
  const isDifference = rest.difference !== undefined
  const most = rest.unit === 'share' && !isDifference ? 1 : Infinity
  const { unit, difference } = rest
  const end = (value: number): Quantity => ({ value, unit, ...(difference && { difference }) })
  return [end(isDifference ? low : Math.max(0, low)), end(Math.min(most, high))]
}

function paintSeries({ unit, axis, lines }: Series, most: number): string[] {
  const rows = lines.map(({ name, values }): Cell[] => {
    const known = values.flatMap((value, i) => (value === null ? [] : [{ value, at: axis[i] }]))
    const highest = known.reduce((best, own) => (own.value > best.value ? own : best), known[0])
    const lowest = known.reduce((least, { value }) => Math.min(least, value), Infinity)
    const mean = known.reduce((sum, { value }) => sum + value, 0) / known.length
    const of = (value: number): Quantity => ({ value: Number.isFinite(value) ? value : null, unit })
    return [name, of(mean), of(lowest), of(highest?.value ?? Number.NaN), highest?.at ?? '–']
  })
  return markdownTable(['', 'Mean', 'Lowest', 'Highest', 'Highest at'], rows, most)
}

function paintShares({ bands, rows }: Shares, most: number): string[] {
  const bandsOf = ({ parts }: Shares['rows'][number]): Quantity[] => {
    const sums = bands.map((_, band) =>
      parts.reduce((sum, part) => sum + (part.band === band ? (part.quantity.value ?? 0) : 0), 0)
    )
    const total = sums.reduce((sum, value) => sum + value, 0)
    return sums.map(value => ({ value: total > 0 ? value / total : null, unit: 'share' }))
  }
  const cells = rows.map((row): Cell[] => [row.name, row.total, ...bandsOf(row)])
  return markdownTable(['', 'In all', ...bands], cells, most)
}

function paintList({ items, isOrdered, firstNumber = 1 }: List, most: number): string[] {
  const mark = (i: number) => (isOrdered ? `${firstNumber + i}.` : '-')
  const shown = items.slice(0, most).map((item, i) => `${mark(i)} ${markdownLine(item)}`)
  return items.length > most ? [...shown, `${mark(most)} … and ${items.length - most} more`] : shown
}
