const EIGHTHS = ' ▁▂▃▄▅▆▇█'

/** A value per column: where there are more values than columns, the mean of as many as it takes. */
export function toColumns(values: readonly (number | null)[], columns: number): (number | null)[] {
  const each = Math.ceil(values.length / columns)
  const merged: (number | null)[] = []
  for (let from = 0; from < values.length; from += each) {
    const present = values.slice(from, from + each).filter(value => value !== null)
    merged.push(present.length === 0 ? null : present.reduce((sum, value) => sum + value, 0) / present.length)
  }
  return merged
}

/** Lines, top first, that draw the values as columns of `wide` characters over 0 … `top`; a value above 0 always shows. */
export function columnsChart(values: readonly (number | null)[], top: number, height: number, wide: number): string[] {
  const eighths = values.map(value => {
    if (value === null || value <= 0 || top <= 0) return 0
    return Math.max(1, Math.min(height * 8, Math.round((value / top) * height * 8)))
  })
  return Array.from({ length: height }, (_, line) => {
    const below = (height - 1 - line) * 8
    return eighths.map(filled => EIGHTHS[Math.max(0, Math.min(8, filled - below))].repeat(wide)).join('')
  })
}
