import type { Figure } from '../../../figures/figure.ts'
import { lifeLineFigures } from '../../../figures/life-line-figures.ts'
import { traceTicket } from '../../../metrics/life-line/trace-ticket.ts'
import { screenFigures } from '../paint/screen-figures.ts'
import { linesContent, type PanelContent, type Space } from './panel.ts'
import { remembered } from './remembered.ts'
import type { TicketList } from './tickets-list.ts'

/** The mark of a band of the page that is no glyph of the screen. */
const WAVES = '≈'
const WAVE_BAND = 4

const figuresOf = remembered((_: TicketList) => new Map<number, readonly Figure[]>())

/** What one ticket went through, by its row of the program's tickets; `y` copies its name. */
export const lifeLineContent = (list: TicketList, row: number, { width, height, theme }: Space): PanelContent => {
  const known = figuresOf(list)
  const figures = known.get(row) ?? lifeLineFigures(traceTicket(list.run, row))
  known.set(row, figures)
  const waves = theme.symbols.bands[WAVE_BAND]
  const lines = screenFigures(figures, { width, theme }).map(line => line.replaceAll(WAVES, waves))
  return { ...linesContent(lines, height), copies: list.run.legend.ticketId(row) }
}
