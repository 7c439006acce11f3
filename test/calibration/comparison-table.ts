import { type PathFigures, QUANTILES, type Spread, totalError } from './path-figures.ts'

const HOUR = 3600

type Line = readonly [label: string, recorded: number, simulated: number, unit: 'percent' | 'number' | 'hours']

const shown = (value: number, unit: Line[3]): string => {
  if (unit === 'percent') return `${(100 * value).toFixed(1)} %`
  if (unit === 'hours') return `${(value / HOUR).toFixed(2)} h`
  return value.toFixed(2)
}

/** Difference in percentage points, or as a share of what was recorded. */
const errorOf = ([, recorded, simulated, unit]: Line): string => {
  if (unit === 'percent') return `${(100 * (simulated - recorded)).toFixed(1)} points`
  return `${((100 * (simulated - recorded)) / recorded).toFixed(0)} %`
}

const row = (cells: readonly string[]): string =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(46) : cell.padStart(13))).join('')

const spreadLines = (label: string, recorded: Spread, simulated: Spread): Line[] => [
  [`${label}, mean`, recorded.mean, simulated.mean, 'hours'],
  ...QUANTILES.map(
    (share, i): Line => [`${label}, ${100 * share} % within`, recorded.quantiles[i], simulated.quantiles[i], 'hours']
  )
]

const profileLines = (title: string, recorded: readonly number[], simulated: readonly number[]): string[] => [
  '',
  title,
  ...recorded.map((share, hour) =>
    row([`  ${String(hour).padStart(2, '0')}:00 UTC`, ...rowOf(['', share, simulated[hour], 'percent'])])
  ),
  row(['  sum of absolute errors', '', '', `${(100 * totalError(recorded, simulated)).toFixed(1)} points`])
]

const rowOf = (line: Line): string[] => [shown(line[1], line[3]), shown(line[2], line[3]), errorOf(line)]

/** Writes down what was recorded beside what was simulated, with the errors. */
export const comparisonTable = (recorded: PathFigures, simulated: PathFigures): string => {
  const lines: Line[] = [
    ['owners in two or more regions', recorded.inTwoRegions, simulated.inTwoRegions, 'percent'],
    ['owners in three regions', recorded.inThreeRegions, simulated.inThreeRegions, 'percent'],
    ['one owner alone', recorded.byOneOwner, simulated.byOneOwner, 'percent'],
    ['stints with one owner per incident', recorded.stints, simulated.stints, 'number'],
    ['owners per incident', recorded.owners, simulated.owners, 'number'],
    [
      'hand-overs between regions per incident',
      recorded.handoversBetweenRegions,
      simulated.handoversBetweenRegions,
      'number'
    ],
    ...[...recorded.waits].flatMap(([impact, spread]) => {
      const other = simulated.waits.get(impact)
      return other === undefined ? [] : spreadLines(`wait after being passed on, ${impact} impact`, spread, other)
    }),
    ...spreadLines('time to the first solution', recorded.resolution, simulated.resolution)
  ]
  return [
    row(['', 'recorded', 'simulated', 'error']),
    row(['incidents', String(recorded.incidents), String(simulated.incidents), '']),
    ...lines.map(line => row([line[0], ...rowOf(line)])),
    ...profileLines('changes of owner by hour', recorded.handoverHours, simulated.handoverHours),
    ...profileLines(
      'changes of owner between regions by hour',
      recorded.handoverHoursBetweenRegions,
      simulated.handoverHoursBetweenRegions
    )
  ].join('\n')
}
