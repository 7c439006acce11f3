import type { Strips } from '../../../figures/figure.ts'
import { percentOf } from '../charts/percent.ts'
import { type Element, element } from '../markup/element.ts'
import { breakable, nameOf } from '../markup/texts.ts'
import type { Painter } from './painted.ts'
import { tableBox } from './table-element.ts'

const DAY_MINUTES = 1440
const HEIGHT = 18
const HOURS = [0, 6, 12, 18, 24] as const

type Row = Strips['rows'][number]

/** A day as one strip a name below a scale of hours; what should not be is hatched in the colour of what is missed. */
export const paintStrips: Painter<'strips'> = ({ axis, rows, title }, place) => {
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, nameOf(axis)),
    element('th', { scope: 'col' }, scaleOf()),
    element('th', { scope: 'col' }, 'When')
  )
  const body = rows.map(row =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, nameOf(row.name)),
      element('td', { class: 'bar' }, stripOf(row)),
      element('td', {}, ...breakable(row.detail))
    )
  )
  return {
    body: [
      tableBox(
        element(
          'table',
          { class: 'strips' },
          element('caption', { class: 'unseen' }, title),
          element('thead', {}, head),
          element('tbody', {}, ...body)
        ),
        place
      )
    ],
    data: {
      columns: ['Name', `On (${axis})`, 'Detail'],
      rows: rows.map(row => [row.name, stretchesInWords(row), row.detail])
    }
  }
}

const scaleOf = (): Element =>
  element(
    'svg',
    { width: '100%', height: HEIGHT, role: 'img', 'aria-label': 'Hours 0 to 24' },
    ...HOURS.map(hour =>
      element(
        'text',
        { x: percentOf(hour / 24), y: 13, 'text-anchor': hour === 0 ? 'start' : hour === 24 ? 'end' : 'middle' },
        String(hour).padStart(2, '0')
      )
    )
  )

const stripOf = (row: Row): Element =>
  element(
    'svg',
    { width: '100%', height: HEIGHT, role: 'img', 'aria-label': stretchesInWords(row) || 'never' },
    element('rect', { class: 'track', width: '100%', height: HEIGHT }),
    ...row.stretches.map(({ from, to }) =>
      element('rect', {
        class: row.isBad === true ? 'on bad' : 'on',
        x: percentOf(from / DAY_MINUTES),
        width: percentOf((to - from) / DAY_MINUTES),
        height: HEIGHT,
        'data-tip': `${row.name}: ${clock(from)}–${clock(to)}`
      })
    ),
    ...HOURS.slice(1, -1).map(hour =>
      element('line', { class: 'grid', x1: percentOf(hour / 24), x2: percentOf(hour / 24), y1: 0, y2: HEIGHT })
    )
  )

const stretchesInWords = ({ stretches }: Row): string =>
  stretches.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(', ')

/** `08:30` of minutes since midnight. */
const clock = (minute: number): string => {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return `${two(minute / 60)}:${two(minute % 60)}`
}
