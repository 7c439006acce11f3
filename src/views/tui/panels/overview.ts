import { assumptions, leftOut } from '../../../figures/assumptions.ts'
import { headline } from '../../../figures/headline.ts'
import { headlineTiles } from '../../../figures/headline-tiles.ts'
import { studyWarnings } from '../../../figures/study-notes.ts'
import type { Result } from '../../../metrics/schemas/result-schema.ts'
import { cutTo } from '../../text/display-width.ts'
import { wrap } from '../../text/wrap.ts'
import { gridContent } from '../paint/grid-content.ts'
import { paintFigures, titleLine } from '../paint/paint-figures.ts'
import { plainSigns, screenWords } from '../paint/screen-words.ts'
import { type Passage, passage, type Stop, stopsContent } from '../paint/stops-content.ts'
import { type TableRow, tableColumns } from '../paint/table-columns.ts'
import { tileRows, tilesARow } from '../paint/tile-rows.ts'
import type { TuiData } from '../tui-data.ts'
import {
  destinationOf,
  expectationStops,
  findingStops,
  isAnythingMissed,
  lineOf,
  PROMISE_HEADINGS,
  promised,
  promiseStops
} from './overview-stops.ts'
import { linesContent, type Panel, type PanelContent, type PanelView, type Space } from './panel.ts'

/** What a manager looks at first: headlines, what is wrong and where, promises. */
export const overview: Panel = {
  title: 'Overview',
  about: 'How it went: headlines with their intervals, what is wrong and where, promises kept and broken',
  views: ({ result }) => viewsOf(result).map(({ name }) => name),
  paint: view => {
    const all = viewsOf(view.data.result)
    return all[Math.min(all.length - 1, view.state.view)].paint(view)
  }
}

interface View {
  readonly name: string
  readonly paint: (view: PanelView) => PanelContent
}

const viewsOf = (result: Result): View[] => [
  { name: 'first look', paint: paintFirstLook },
  ...(promised(result).length > 0 ? [{ name: 'promises', paint: paintPromises }] : []),
  { name: 'all headlines', paint: paintHeadlines },
  { name: 'the run', paint: paintRun }
]

/** Lines of the screen for one row of tiles more. */
const LINES_A_ROW = 8
const LEAST_LIST = 4

/** The most important headlines stay on top; below, what is wrong and what was promised. */
const paintFirstLook = (view: PanelView): PanelContent => {
  const { data, space } = view
  const { width, height, theme } = space
  const rows = Math.max(1, Math.floor((height - LEAST_LIST) / LINES_A_ROW))
  const tiles = tilesOf(data).slice(0, rows * tilesARow(width))
  const expected = expectationStops(data.result, space)
  const isMissed = isAnythingMissed(data.result)
  const blocks: (Passage | Stop)[] = [
    ...warnings(data.result, space),
    ...(isMissed ? expected : []),
    ...(isMissed ? [passage([''])] : []),
    ...findingStops(data.result, space),
    ...(isMissed ? [] : expected),
    ...promiseStops(data.result, space)
  ]
  const below = data.tried === null ? '' : theme.faint(cutTo(DIFFERENCES, width))
  return stopsContent(blocks, view, [...tileRows(tiles, width, theme), below])
}

const DIFFERENCES = 'Below: difference to the first run; ? may be chance'

const tilesOf = ({ result, tried, first }: TuiData) => headlineTiles(result, tried?.comparison ?? null, first)

/** What makes the figures less sure than they look. */
const warnings = (result: Result, { width, theme }: Space): Passage[] => {
  const texts = studyWarnings(result)
  if (texts.length === 0) return []
  return [passage([...texts.flatMap(text => wrap(screenWords(text, theme), width)).map(theme.warn), ''])]
}

/** All promises, to sort and filter; Enter goes to where the time of the tickets went. */
const paintPromises = (view: PanelView): PanelContent => {
  const { data, space } = view
  const [table] = promised(data.result)
  const columns = tableColumns(table, { theme: space.theme, headings: PROMISE_HEADINGS, spare: table.spare ?? [] })
  const notes = table.notes.flatMap(note => wrap(screenWords(note, space.theme), space.width))
  const { opens, ...content } = gridContent<TableRow>(columns, table.rows, view, {
    top: [titleLine(table.title, space.width, space.theme), ...notes.slice(0, 2).map(space.theme.faint)],
    opens: lineOf,
    empty: 'Nothing is promised.'
  })
  return {
    ...content,
    ...(opens !== undefined && { goesTo: destinationOf(data.result, { topic: 'promise', group: opens }) })
  }
}

const paintHeadlines = ({ data, space: { width, height, theme } }: PanelView): PanelContent =>
  linesContent(
    [
      titleLine(
        data.tried === null ? 'All headlines' : 'All headlines, and the difference to the first run',
        width,
        theme
      ),
      ...tileRows(tilesOf(data), width, theme)
    ],
    height
  )

/** Where the figures come from and what they take for granted. */
const paintRun = ({ data: { result }, space }: PanelView): PanelContent => {
  const { width, height, theme } = space
  const { title, notes } = headline(result)
  const about = [result.scenario.about, ...notes].filter(text => text !== '')
  const lines = [
    titleLine(title, width, theme),
    ...about.flatMap(text => wrap(screenWords(text, theme), width)),
    '',
    ...paintFigures([...leftOut(result), assumptions(result)], space).map(plainSigns)
  ]
  return linesContent(lines, height)
}
