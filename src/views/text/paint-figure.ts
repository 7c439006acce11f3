import type { Figure, FigureKind } from '../../figures/figure.ts'
import type { Ink } from './ink.ts'
import { paintDistribution } from './paint-distribution.ts'
import { paintHeatmap } from './paint-heatmap.ts'
import { paintBars, paintList } from './paint-list.ts'
import { paintSeries } from './paint-series.ts'
import { paintShares } from './paint-shares.ts'
import { paintStrips } from './paint-strips.ts'
import { paintTable } from './paint-table.ts'
import { paintTiles } from './paint-tiles.ts'
import { paintTimeline } from './paint-timeline.ts'

type Painter<K extends FigureKind> = (figure: Extract<Figure, { kind: K }>, width: number, ink: Ink) => string[]

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

/** Lines of a figure without its title and notes: the one place where it meets the painter of its kind; they agree by the type of the table. */
export const paintFigure = <K extends FigureKind>(
  figure: Extract<Figure, { kind: K }>,
  width: number,
  ink: Ink
): string[] => (painters[figure.kind as K] as Painter<K>)(figure, width, ink)
