import { type ChartSpace, seriesChart, type Values } from './series-chart.ts'

/** Cell of a chart of `width` cells on which the value of a place falls. */
export const cellOfPlace = (place: number, places: number, width: number): number =>
  Math.min(width - 1, Math.floor(((place + 0.5) * width) / Math.max(1, places)))

/** A chart with a line down through the chosen place; what is drawn there is turned round instead. */
export const markedChart = (values: Values, place: number, space: ChartSpace): string[] => {
  const { theme, width } = space
  const cell = cellOfPlace(place, values.length, width)
  return seriesChart(values, space).map(line => {
    const glyphs = [...line.padEnd(width)]
    const own = glyphs[cell] ?? ' '
    const marked = own === ' ' ? theme.accent(theme.symbols.vertical) : theme.chosen(own)
    return theme.band(0, glyphs.slice(0, cell).join('')) + marked + theme.band(0, glyphs.slice(cell + 1).join(''))
  })
}
