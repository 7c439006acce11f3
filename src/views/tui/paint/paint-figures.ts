import type { Figure, FigureKind } from '../../../figures/figure.ts'
import { cutTo, displayWidth } from '../../text/display-width.ts'
import { paintDistribution } from '../../text/paint-distribution.ts'
import { paintHeatmap } from '../../text/paint-heatmap.ts'
import { paintBars, paintList } from '../../text/paint-list.ts'
import { paintSeries } from '../../text/paint-series.ts'
import { paintShares } from '../../text/paint-shares.ts'
import { paintStrips } from '../../text/paint-strips.ts'
import { paintTable } from '../../text/paint-table.ts'
import { paintTiles } from '../../text/paint-tiles.ts'
import { paintTimeline } from '../../text/paint-timeline.ts'
import { wrap } from '../../text/wrap.ts'
import type { Space } from '../panels/panel.ts'
import type { Theme } from '../theme/theme.ts'

type Painter<K extends FigureKind> = (figure: Extract<Figure, { kind: K }>, width: number, theme: Theme) => string[]

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

/** Figures one below the other, each under its title. */
export const paintFigures = (figures: readonly Figure[], { width, theme }: Pick<Space, 'width' | 'theme'>): string[] =>
  figures.flatMap((figure, i) => [
    ...(i === 0 ? [] : ['']),
    titleLine(figure.title, width, theme),
    ...paint(figure, width, theme),
    ...figure.notes.flatMap(note => wrap(note, width)).map(theme.faint)
  ])

const paint = <K extends FigureKind>(figure: Extract<Figure, { kind: K }>, width: number, theme: Theme): string[] =>
  (painters[figure.kind as K] as Painter<K>)(figure, width, theme)

/** A title and a rule behind it. */
export const titleLine = (title: string, width: number, theme: Theme): string => {
  const text = cutTo(title, width - 4)
  return theme.title(`${text} ${theme.symbols.horizontal.repeat(Math.max(0, width - displayWidth(text) - 1))}`)
}
