import type { Sweep, SweepMeasure } from '../../metrics/schemas/sweep-schema.ts'
import type { Bars, Figure, Heatmap, Quantity, Table } from '../figure.ts'
import { AS_IN_FILE, hasManyPoints, pointHeading, pointName, shortPaths } from './point-names.ts'

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

const CURVE = '▒ reaches over the 95% interval.'
const NO_INTERVAL = 'No interval: quantiles need 10 replications, all others 2.'

const curveOf = (sweep: Sweep, { text, unit }: SweepMeasure, m: number): Bars => {
  const found = foundOf(sweep, m)
  const hasInterval = found.some(({ low }) => low !== null)
  return {
    kind: 'bars',
    section: `response-${m + 1}`,
    title: sweep.design === 'grid' ? `${text}, by ${pointHeading(sweep)}` : text,
    hasIntervals: true,
    bars: sweep.points.map((point, p) => ({ label: pointName(sweep, point), quantity: { ...found[p], unit } })),
    notes: [hasInterval ? CURVE : NO_INTERVAL]
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
  const values = down.values.map(row => across.values.map(column => valueAt(row, column)))
  const present = values.flat().filter(value => value !== null)
  return {
    kind: 'heatmap',
    section: `response-${m + 1}`,
    title: text,
    unit,
    isInWords: true,
    rows: down.values.map(value => `${downName} ${value}`),
    columns: across.values.map(value => `${acrossName} ${value}`),
    values,
    domain: present.length === 0 ? [0, 0] : [Math.min(...present), Math.max(...present)],
    notes: ['The darker, the more.']
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
      { value: halfOf(found.low, found.high), unit, difference: 'size' },
      {
        value: difference?.value ?? null,
        unit,
        low: difference?.low ?? null,
        high: difference?.high ?? null,
        difference: 'signed'
      },
      { value: halfOf(difference?.low ?? null, difference?.high ?? null), unit, difference: 'size' },
      wordOf(measure, difference?.verdict ?? null)
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

const halfOf = (low: number | null, high: number | null): number | null =>
  low === null || high === null ? null : (high - low) / 2

const wordOf = (
  { better }: SweepMeasure,
  verdict: NonNullable<Sweep['points'][number]['figures'][number]['difference']>['verdict']
): string => {
  if (verdict === null) return '–'
  if (verdict === 'same') return 'same'
  if (verdict === 'not shown') return 'no'
  if (better === null) return verdict
  return verdict === better ? 'better' : 'worse'
}
