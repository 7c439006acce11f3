import type { Figure } from '../../../figures/figure.ts'
import { cutTo, displayWidth } from '../../text/display-width.ts'
import { paintFigure } from '../../text/paint-figure.ts'
import { wrap } from '../../text/wrap.ts'
import type { Space } from '../panels/panel.ts'
import type { Theme } from '../theme/theme.ts'

/** Figures one below the other, each under its title. */
export const paintFigures = (figures: readonly Figure[], { width, theme }: Pick<Space, 'width' | 'theme'>): string[] =>
  figures.flatMap((figure, i) => [
    ...(i === 0 ? [] : ['']),
    titleLine(figure.title, width, theme),
    ...paintFigure(figure, width, theme),
    ...figure.notes.flatMap(note => wrap(note, width)).map(theme.faint)
  ])

/** A title and a rule behind it. */
export const titleLine = (title: string, width: number, theme: Theme): string => {
  const text = cutTo(title, width - 4)
  return theme.title(`${text} ${theme.symbols.horizontal.repeat(Math.max(0, width - displayWidth(text) - 1))}`)
}
