import type { Figure } from '../../../figures/figure.ts'
import type { Space } from '../panels/panel.ts'
import { paintFigures } from './paint-figures.ts'
import { screenWords } from './screen-words.ts'

/** Figures one below the other, their texts in the signs that the screen has. */
export const screenFigures = (figures: readonly Figure[], space: Pick<Space, 'width' | 'theme'>): string[] =>
  paintFigures(
    figures.map(figure => inSigns(figure, space.theme)),
    space
  ).map(line => screenWords(line, space.theme))

/** Texts are changed before they are laid out, since that may change their width; what painters add themselves keeps its own. */
const inSigns = <T>(data: T, theme: Space['theme']): T => {
  if (typeof data === 'string') return screenWords(data, theme) as T
  if (Array.isArray(data)) return data.map(item => inSigns(item, theme)) as T
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, inSigns(value, theme)])) as T
}
