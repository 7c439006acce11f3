/** A point of a line, in the units of its picture; null: a gap. */
export type Point = readonly [x: number, y: number] | null

/** A line through the points as the `d` of a path; a point alone between gaps becomes a dot. */
export const linePath = (points: readonly Point[]): string =>
  runsOf(points)
    .map(run => `M${run.map(inPath).join('L')}${run.length === 1 ? 'h0' : ''}`)
    .join('')

/** The surface between two lines over the same places as the `d` of a path. */
export const bandPath = (lower: readonly Point[], upper: readonly Point[]): string => {
  const both = lower.map((low, i): readonly [Point, Point] => [low, upper[i]])
  const below = runsOf(both.map(([low, high]) => (high === null ? null : low)))
  const above = runsOf(both.map(([low, high]) => (low === null ? null : high)))
  return below
    .map((run, i) => `M${run.map(inPath).join('L')}L${[...above[i]].reverse().map(inPath).join('L')}Z`)
    .join('')
}

type There = Exclude<Point, null>

const runsOf = (points: readonly Point[]): There[][] => {
  const runs: There[][] = [[]]
  for (const point of points) {
    if (point === null) runs.push([])
    else runs[runs.length - 1].push(point)
  }
  return runs.filter(run => run.length > 0)
}

const inPath = ([x, y]: There): string => `${short(x)} ${short(y)}`

/** Tenths are finer than a screen shows. */
const short = (value: number): number => Number(value.toFixed(1))
