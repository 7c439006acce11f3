import { expectations } from '../../../figures/expectations.ts'
import type { Figure } from '../../../figures/figure.ts'
import { firstLook } from '../../../figures/findings.ts'
import { headline } from '../../../figures/headline.ts'
import { promises } from '../../../figures/promises.ts'
import { paintFigures } from '../paint/paint-figures.ts'
import { linesContent, type Panel } from './panel.ts'

/** What a manager looks at first: headlines, what is wrong and where, promises. */
export const overview: Panel = {
  title: 'Overview',
  about: 'How it went: headlines with their intervals, what is wrong and where, promises kept and broken',
  views: () => ['all'],
  paint: ({ data: { result }, space }) => {
    const figures: Figure[] = [headline(result), firstLook(result), ...expectations(result), ...promises(result)]
    return linesContent(paintFigures(figures, space), space.height)
  }
}
