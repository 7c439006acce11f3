/** A value of the scenario that is varied, and what it is set to, as written. */
export interface Variation {
  /** Keys from the root of the scenario joined by dots, as `--set` has them. */
  readonly path: string
  readonly values: readonly string[]
}

/** One value for each variation; null: as the scenario has it. */
export type PointValues = readonly (string | null)[]

/** How points are laid out: every combination, or each value alone with the others as the scenario has them. */
export type Design = 'grid' | 'one at a time'

/** How many points there are, the scenario as it is included where the design has it. */
export const countPoints = (variations: readonly Variation[], design: Design): number =>
  design === 'grid'
    ? variations.reduce((product, { values }) => product * values.length, 1)
    : variations.reduce((sum, { values }) => sum + values.length, 1)

/** The points of a design in order: the last variation changes fastest; one at a time the scenario as it is comes first. */
export const layPoints = (variations: readonly Variation[], design: Design): PointValues[] =>
  design === 'grid' ? gridOf(variations) : oneAtATime(variations)

const gridOf = (variations: readonly Variation[]): PointValues[] =>
  variations.reduce<PointValues[]>(
    (points, { values }) => points.flatMap(point => values.map(value => [...point, value])),
    [[]]
  )

const oneAtATime = (variations: readonly Variation[]): PointValues[] => {
  const base: PointValues = variations.map(() => null)
  return [base, ...variations.flatMap(({ values }, varied) => values.map(value => base.with(varied, value)))]
}

/** Overrides `path=value` that make a point of the scenario. */
export const settingsOf = (variations: readonly Variation[], point: PointValues): string[] =>
  point.flatMap((value, i) => (value === null ? [] : [`${variations[i].path}=${value}`]))

/** A point in words, such as `teams.lisbon.people=24, absence=5%`. */
export const pointInWords = (variations: readonly Variation[], point: PointValues): string => {
  const settings = settingsOf(variations, point)
  return settings.length === 0 ? 'as in the file' : settings.join(', ')
}
