import type { Figure, FigureKind } from '../../../figures/figure.ts'
import { paintBars } from './paint-bars.ts'
import { paintDistribution } from './paint-distribution.ts'
import { paintHeatmap } from './paint-heatmap.ts'
import { paintList } from './paint-list.ts'
import { paintSeries } from './paint-series.ts'
import { paintShares } from './paint-shares.ts'
import { paintStrips } from './paint-strips.ts'
import { paintTable } from './paint-table.ts'
import { paintTiles } from './paint-tiles.ts'
import { paintTimeline } from './paint-timeline.ts'
import type { Painted, Painter, Place } from './painted.ts'

/** A painter for every kind of figure; one that is missing does not compile. */
const painters: { readonly [K in FigureKind]: Painter<K> } = {
  tiles: paintTiles,
  table: paintTable,
  series: paintSeries,
  bars: paintBars,
  shares: paintShares,
  timeline: paintTimeline,
  heatmap: paintHeatmap,
  strips: paintStrips,
  distribution: paintDistribution,
  list: paintList
}

/** The one place where a figure meets the painter of its kind: they agree by the type of the table. */
export const paintFigure = <K extends FigureKind>(figure: Extract<Figure, { kind: K }>, place: Place): Painted => {
  const painter = painters[figure.kind as K] as Painter<K>
  return painter(figure, place)
}
