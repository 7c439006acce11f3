import type { Figure, FigureKind } from '../../figures/figure.ts'
import { displayWidth, fillTo } from './display-width.ts'
import { ansiInk, type Ink, plainInk } from './ink.ts'
import { paintDistribution } from './paint-distribution.ts'
import { paintHeatmap } from './paint-heatmap.ts'
import { paintBars, paintList } from './paint-list.ts'
import { paintSeries } from './paint-series.ts'
import { paintShares } from './paint-shares.ts'
import { paintStrips } from './paint-strips.ts'
import { paintTable } from './paint-table.ts'
import { paintTiles } from './paint-tiles.ts'
import { paintTimeline } from './paint-timeline.ts'
import { printableData } from './printable.ts'
import { wrap } from './wrap.ts'

const WIDTH = 80

/** How a page is painted. */
export interface TextOptions {
  /** ANSI colours; none where absent. */
  readonly colour?: boolean
  /** Also the sections that a first look does without. */
  readonly details?: boolean
}

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

/** Paints figures as text of at most 80 columns, readable without colour; the same figures give the same bytes. */
export function textPage(figures: readonly Figure[], options: TextOptions = {}): string {
  const ink = options.colour === true ? ansiInk : plainInk
  const shown = figures.filter(({ isDetail }) => options.details === true || isDetail !== true)
  const sections = shown.map(figure => paintSection(printableData(figure), ink).join('\n'))
  return `${sections.join('\n\n')}\n`
}

function paintSection(figure: Figure, ink: Ink): string[] {
  const notes = figure.notes.flatMap(note => wrap(note, WIDTH)).map(ink.faint)
  const body = paint(figure, ink).map(line => line.trimEnd())
  const title = heading(figure.title, ink)
  return figure.kind === 'tiles' ? [title, ...notes, '', ...body] : [title, ...body, ...notes]
}

/** The one place where a figure meets the painter of its kind: they agree by the type of the table. */
function paint<K extends FigureKind>(figure: Extract<Figure, { kind: K }>, ink: Ink): string[] {
  const painter = painters[figure.kind as K] as Painter<K>
  return painter(figure, WIDTH, ink)
}

function heading(title: string, ink: Ink): string {
  const text = fillTo(title === '' ? '(no name)' : title, WIDTH - 6).trimEnd()
  return ink.title(`── ${text} ${'─'.repeat(WIDTH - 4 - displayWidth(text))}`)
}
