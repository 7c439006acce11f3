import type { Quantity, Shares } from '../../../figures/figure.ts'
import { quantityInWords, shareInWords } from '../../../figures/in-words.ts'
import { percentOf } from '../charts/percent.ts'
import { type Element, element } from '../markup/element.ts'
import { nameOf } from '../markup/texts.ts'
import type { DataTable, Painter } from './painted.ts'
import { tableBox } from './table-element.ts'

const HEIGHT = 22
/** A share below has no number in its part of the bar: there is no room. */
const LEAST_LABELLED = 0.11
/** A part below is too thin to be seen, so that its band needs no name beside the bars. */
const LEAST_SEEN = 0.004

/** A bar of equal length for each row, cut by the shares of its bands; one band may be told as a number beside it. */
export const paintShares: Painter<'shares'> = (figure, place) => {
  const { rows, bands, apart, title } = figure
  const sums = rows.map(row => bandSums(row, bands.length))
  const shown = bands.flatMap((_, band) => (band !== apart && sums.some(own => own[band] > 0) ? [band] : []))
  const isSeen = (band: number): boolean =>
    sums.some(own => own[band] >= LEAST_SEEN * totalOf(shown.map(other => own[other])) && own[band] > 0)
  const seen = shown.filter(isSeen)
  const columns = ['Name', 'In all', ...(apart === undefined ? [] : [bands[apart]]), 'Shares']
  const head = columns.map((text, i) =>
    element('th', { scope: 'col', class: i > 0 && i < columns.length - 1 ? 'number' : undefined }, text)
  )
  const body = rows.map((row, r) => rowElement(row, sums[r], { bands, apart, shown }))
  return {
    body: [
      legendOf(bands, seen),
      tableBox(
        element(
          'table',
          { class: 'shares' },
          element('caption', { class: 'unseen' }, title),
          element('thead', {}, element('tr', {}, ...head)),
          element('tbody', {}, ...body)
        ),
        place
      )
    ],
    data: dataOf(figure, sums)
  }
}

type Row = Shares['rows'][number]
interface Bands {
  readonly bands: readonly string[]
  readonly apart: number | undefined
  /** Bands that any bar has. */
  readonly shown: readonly number[]
}

const bandSums = ({ parts }: Row, count: number): number[] => {
  const sums = new Array<number>(count).fill(0)
  for (const { band, quantity } of parts) sums[band] += quantity.value ?? 0
  return sums
}

const totalOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

const legendOf = (bands: readonly string[], shown: readonly number[]): Element =>
  element(
    'ul',
    { class: 'legend' },
    ...shown.map(band =>
      element(
        'li',
        {},
        element(
          'svg',
          { width: 14, height: 14, 'aria-hidden': 'true' },
          element('rect', { class: `band b${band}`, width: 14, height: 14 })
        ),
        nameOf(bands[band])
      )
    )
  )

const rowElement = (row: Row, sums: readonly number[], { bands, apart, shown }: Bands): Element => {
  const total = totalOf(sums)
  const beside = apart === undefined ? [] : [total > 0 ? shareInWords(sums[apart] / total) : '–']
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, nameOf(row.name)),
    ...[quantityInWords(row.total), ...beside].map(text => element('td', { class: 'number' }, text)),
    element('td', { class: 'bar' }, barOf(row.name, sums, { bands, apart, shown }))
  )
}

const barOf = (name: string, sums: readonly number[], { bands, shown }: Bands): Element => {
  const total = totalOf(shown.map(band => sums[band]))
  const parts = shown.filter(band => sums[band] > 0)
  const words = parts.map(band => `${bands[band]} ${shareInWords(sums[band] / total)}`)
  let from = 0
  const rects = parts.flatMap((band, i) => {
    const share = sums[band] / total
    const part = partOf(band, from, share, `${name}: ${words[i]}`)
    from += share
    return part
  })
  return element(
    'svg',
    { width: '100%', height: HEIGHT, role: 'img', 'aria-label': words.join(', ') || 'nothing' },
    ...rects
  )
}

const partOf = (band: number, from: number, share: number, tip: string): Element[] => {
  const rect = element('rect', {
    class: `band b${band}`,
    x: percentOf(from),
    width: percentOf(share),
    height: HEIGHT,
    'data-tip': tip
  })
  if (share < LEAST_LABELLED) return [rect]
  const place = { x: percentOf(from + share / 2), y: HEIGHT / 2, dy: '.34em', 'text-anchor': 'middle' }
  return [rect, element('text', place, shareInWords(share))]
}

/** Totals, and what each band has of them. */
const dataOf = ({ rows, bands }: Shares, sums: readonly (readonly number[])[]): DataTable => ({
  columns: ['Name', 'In all', ...bands],
  rows: rows.map(({ name, total }, r) => [
    name,
    total,
    ...sums[r].map((value): Quantity => ({ value, unit: total.unit }))
  ])
})
