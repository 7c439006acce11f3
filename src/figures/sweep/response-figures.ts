import type { Sweep, SweepMeasure } from '../../metrics/schemas/sweep-schema.ts'
import type { Bars, Figure, Heatmap, Quantity, Table } from '../figure.ts'
import { tooFewNotes } from '../too-few-tickets.ts'
import { AS_IN_FILE, hasManyPoints, pointHeading, pointName, shortPaths } from './point-names.ts'
import { verdictWord } from './verdict-word.ts'

/** How each measure responds: its curve with the intervals, a map where every combination of two is there, and the differences to the reference. */
export const responseFigures = (sweep: Sweep): Figure[] =>
  sweep.measures.flatMap((measure, m) => [
    ...(isMap(sweep) ? [mapOf(sweep, measure, m)] : [curveOf(sweep, measure, m)]),
    ...differencesOf(sweep, measure, m)
  ])

const isMap = ({ vary, design }: Sweep): boolean =>
  design === 'grid' && vary.length === 2 && vary.every(({ values }) => values.length > 1)

const foundOf = ({ points }: Sweep, m: number): Sweep['points'][number]['figures'][number]['found'][] =>
  points.map(({ figures }) => figures[m].found)

const CURVE = '▒ reaches over the 95% interval, where it is wide enough to be drawn.'
const NO_INTERVAL = 'No interval: quantiles need 10 replications, all others 2.'

/** Why values or intervals are missing, and how those that are there are drawn. */
const curveNotes = (sweep: Sweep, m: number): string[] => {
  const found = foundOf(sweep, m)
  const isAny = found.some(({ value }) => value !== null)
  const hasInterval = found.some(({ low }) => low !== null)
  const isWide = found.some(({ low, high }) => low !== high)
  const interval = hasInterval ? (isWide ? [CURVE] : []) : isAny ? [NO_INTERVAL] : []
  return [...interval, ...refusedNotes(sweep, m)]
}

/** Why a p99 is not told. */
const refusedNotes = ({ points }: Sweep, m: number): string[] => tooFewNotes(points.map(({ figures }) => figures[m]))

const curveOf = (sweep: Sweep, { text, unit }: SweepMeasure, m: number): Bars => {
  const found = foundOf(sweep, m)
  return {
    kind: 'bars',
    section: `response-${m + 1}`,
    title: sweep.design === 'grid' ? `${text}, by ${pointHeading(sweep)}` : text,
    hasIntervals: true,
    bars: sweep.points.map((point, p) => ({ label: pointName(sweep, point), quantity: { ...found[p], unit } })),
    notes: curveNotes(sweep, m)
  }
}

const mapOf = (sweep: Sweep, { text, unit }: SweepMeasure, m: number): Heatmap => {
  const [down, across] = sweep.vary
  const [downName, acrossName] = shortPaths([down.path, across.path])
  const found = foundOf(sweep, m)
  const valueAt = (row: string, column: string): number | null => {
    const place = sweep.points.findIndex(({ values }) => values[0] === row && values[1] === column)
    return place < 0 ? null : found[place].value
  }
  // Values that only say another way what a value before them says have no points of their own.
  const hasPoints = (place: number) => (value: string) =>
    [...sweep.points, ...sweep.unfinished].some(({ values }) => values[place] === value)
  const [rows, columns] = [down.values.filter(hasPoints(0)), across.values.filter(hasPoints(1))]
  const values = rows.map(row => columns.map(column => valueAt(row, column)))
  const present = values.flat().filter(value => value !== null)
  return {
    kind: 'heatmap',
    section: `response-${m + 1}`,
    title: text,
    unit,
    isInWords: true,
    rows: rows.map(value => `${downName} ${value}`),
    columns: columns.map(value => `${acrossName} ${value}`),
    values,
    domain: present.length === 0 ? [0, 0] : [Math.min(...present), Math.max(...present)],
    notes: ['The stronger the shade, the more.', ...refusedNotes(sweep, m)]
  }
}

const differencesOf = (sweep: Sweep, measure: SweepMeasure, m: number): Table[] => {
  const { points, reference } = sweep
  if (reference === null || points.length < 2) return []
  const { text, unit } = measure
  const name = pointName(sweep, points[reference]).replace(/ \*$/, '')
  const rows = points.map((point): (string | Quantity)[] => {
    const { found, difference } = point.figures[m]
    return [
      pointName(sweep, point),
      { ...found, unit },
      { value: halfOf(found), unit, difference: 'size' },
      {
        value: difference?.value ?? null,
        unit,
        low: difference?.low ?? null,
        high: difference?.high ?? null,
        difference: 'signed'
      },
      { value: difference === null ? null : halfOf(difference), unit, difference: 'size' },
      verdictWord(measure, difference?.verdict ?? null) ?? '–'
    ]
  })
  return [
    {
      kind: 'table',
      section: `differences-${m + 1}`,
      title: `${text}: differences to ${name === AS_IN_FILE ? `“${name}”` : name}`,
      columns: [pointHeading(sweep), 'Value', '95% ±', 'Difference', '95% ± of it', 'Beyond chance'],
      rows,
      notes: [],
      isDetail: hasManyPoints(sweep)
    }
  ]
}

type Found = Sweep['points'][number]['figures'][number]['found']

/** Half of an interval: its longer side, since what is impossible is cut off the other. */
const halfOf = ({ value, low, high }: Found): number | null =>
  value === null || low === null || high === null ? null : Math.max(high - value, value - low)
