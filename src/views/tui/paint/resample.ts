import type { Values } from './series-chart.ts'

/** As many values as there are places: each the highest of those that fall on it, so that no peak is lost, or one value on several places. */
export const resample = (values: Values, places: number): (number | null)[] =>
  Array.from({ length: values.length === 0 ? 0 : places }, (_, i) => {
    const from = Math.floor((i * values.length) / places)
    const to = Math.max(from + 1, Math.floor(((i + 1) * values.length) / places))
    let highest: number | null = null
    for (let at = from; at < to; at++) {
      const value = values[at]
      if (value !== null && (highest === null || value > highest)) highest = value
    }
    return highest
  })
