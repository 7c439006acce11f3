import type { Sweep, SweepPointResult } from '../../metrics/schemas/sweep-schema.ts'

/** The scenario without any variation. */
export const AS_IN_FILE = 'as in the file'

/** The last keys of the paths, as many as it takes to tell them apart: `people` and `absence`, or `lisbon.people` beside `tokyo.people`. */
export const shortPaths = (paths: readonly string[]): string[] => {
  const keys = paths.map(path => path.split('.'))
  const longest = Math.max(1, ...keys.map(({ length }) => length))
  for (let count = 1; count < longest; count++) {
    const short = keys.map(own => own.slice(-count).join('.'))
    if (new Set(short).size === short.length) return short
  }
  return [...paths]
}

/** Of more points than these a first look has the overview and the curves only. */
const MANY_POINTS = 12

/** Whether what is told point by point is left to longer reports. */
export const hasManyPoints = ({ points }: Pick<Sweep, 'points'>): boolean => points.length > MANY_POINTS

/** What stands above the names of points. */
export const pointHeading = ({ vary, design }: Pick<Sweep, 'vary' | 'design'>): string => {
  if (vary.length === 1) return vary[0].path.split('.').slice(-2).join('.')
  return design === 'grid' ? shortPaths(vary.map(({ path }) => path)).join(', ') : 'Point'
}

/** A point as a row is called; the reference is marked by `*`. */
export const pointName = (
  sweep: Pick<Sweep, 'vary' | 'design' | 'reference' | 'points'>,
  point: Pick<SweepPointResult, 'values'>
): string => {
  const { reference, points } = sweep
  const mark = reference !== null && points[reference] === point ? ' *' : ''
  return nameOfValues(sweep, point.values) + mark
}

/** The values of a point in the order of what is varied; where one is varied at a time, that one and its value. */
export const nameOfValues = (
  { vary, design }: Pick<Sweep, 'vary' | 'design'>,
  values: SweepPointResult['values']
): string => {
  if (values.every(value => value === null)) return AS_IN_FILE
  if (vary.length === 1 || design === 'grid') return values.filter(value => value !== null).join(', ')
  const short = shortPaths(vary.map(({ path }) => path))
  return values.flatMap((value, i) => (value === null ? [] : [`${short[i]} ${value}`])).join(', ')
}
