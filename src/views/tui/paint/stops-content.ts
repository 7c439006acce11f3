import { displayWidth } from '../../text/display-width.ts'
import { wrapBehind } from '../../text/wrap.ts'
import type { PanelContent, PanelView } from '../panels/panel.ts'
import type { Theme } from '../theme/theme.ts'
import { noneLeft } from './none-left.ts'
import { screenWords } from './screen-words.ts'

/** Lines between the stops of the cursor. */
export interface Passage {
  readonly kind: 'passage'
  readonly lines: readonly string[]
}

/** Something that the cursor stops at, on one line or several. */
export interface Stop extends Pick<PanelContent, 'opens' | 'goesTo'> {
  readonly kind: 'stop'
  /** What the filter looks through and `y` copies. */
  readonly text: string
  /** At least one. */
  readonly lines: (isChosen: boolean) => readonly string[]
}

/** Lines that do not move the cursor. */
export const passage = (lines: readonly string[]): Passage => ({ kind: 'passage', lines })

/** Passages and stops one below the other; a filter leaves only the stops that hold its text, and the passages between. */
export const stopsContent = (
  blocks: readonly (Passage | Stop)[],
  { state, space: { theme, width } }: Pick<PanelView, 'state' | 'space'>,
  top: readonly string[] = []
): PanelContent => {
  const wanted = state.filter.trim().toLowerCase()
  const shown = blocks.filter(block => block.kind === 'passage' || block.text.toLowerCase().includes(wanted))
  const stops = shown.filter(block => block.kind === 'stop')
  const row = Math.max(0, Math.min(stops.length - 1, state.row))
  const chosen = stops.at(row)
  const none = wanted !== '' && chosen === undefined ? [theme.faint(noneLeft('Nothing here', state.filter, width))] : []
  const { lines, cursor } = laidOut(shown, chosen)
  const all = [...none, ...lines]
  return {
    top,
    count: all.length,
    line: index => all[index],
    cursor: chosen === undefined ? -1 : cursor,
    rows: Math.max(1, stops.length),
    columns: 1,
    sorts: [],
    filters: true,
    ...(chosen?.opens !== undefined && { opens: chosen.opens }),
    ...(chosen?.goesTo !== undefined && { goesTo: chosen.goesTo }),
    ...(chosen !== undefined && { copies: chosen.text })
  }
}

/** All lines, and the line to keep in sight: the first of the chosen stop. */
const laidOut = (
  blocks: readonly (Passage | Stop)[],
  chosen: Stop | undefined
): { readonly lines: string[]; readonly cursor: number } => {
  const lines: string[] = []
  let cursor = 0
  for (const block of blocks) {
    if (block === chosen) cursor = lines.length
    lines.push(...(block.kind === 'passage' ? block.lines : block.lines(block === chosen)))
  }
  return { lines, cursor }
}

/** Lines of a sentence behind a mark such as `1.`; the cursor mark stands before it and the whole is set off when chosen. */
export const sentenceLines =
  (mark: string, text: string, width: number, theme: Theme): Stop['lines'] =>
  isChosen => {
    const lines = wrapBehind(`${isChosen ? theme.symbols.cursor : ' '} ${mark}`, screenWords(text, theme), width)
    return isChosen
      ? lines.map(line => theme.chosen(line + ' '.repeat(Math.max(0, width - displayWidth(line)))))
      : lines
  }
