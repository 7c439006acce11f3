import type { Figure } from '../../figures/figure.ts'
import { displayWidth, fillTo } from './display-width.ts'
import { ansiInk, type Ink, plainInk } from './ink.ts'
import { paintFigure } from './paint-figure.ts'
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

/** Paints figures as text of at most 80 columns, readable without colour; the same figures give the same bytes. */
export function textPage(figures: readonly Figure[], options: TextOptions = {}): string {
  const ink = options.colour === true ? ansiInk : plainInk
  const shown = figures.filter(({ isDetail }) => options.details === true || isDetail !== true)
  const sections = shown.map(figure => paintSection(printableData(figure), ink).join('\n'))
  return `${sections.join('\n\n')}\n`
}

function paintSection(figure: Figure, ink: Ink): string[] {
  const notes = figure.notes.flatMap(note => wrap(note, WIDTH)).map(ink.faint)
  const body = paintFigure(figure, WIDTH, ink).map(line => line.trimEnd())
  const title = heading(figure.title, ink)
  return figure.kind === 'tiles' ? [title, ...notes, '', ...body] : [title, ...body, ...notes]
}

function heading(title: string, ink: Ink): string {
  const text = fillTo(title === '' ? '(no name)' : title, WIDTH - 6).trimEnd()
  return ink.title(`── ${text} ${'─'.repeat(WIDTH - 4 - displayWidth(text))}`)
}
