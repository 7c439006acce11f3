import { reading } from '../../../figures/comparison/comparison-figures.ts'
import type { Comparison } from '../../../metrics/schemas/comparison-schema.ts'
import { wrap, wrapBehind } from '../../text/wrap.ts'
import { paintFigures, titleLine } from '../paint/paint-figures.ts'
import { plainSigns } from '../paint/screen-words.ts'
import { paintMeasure } from './compare-measure.ts'
import { paintMeasures } from './compare-measures.ts'
import { paintSetting, paintSettings } from './compare-settings.ts'
import { paintVerdicts } from './compare-verdicts.ts'
import { linesContent, type Panel, type PanelContent, type PanelView, type Space } from './panel.ts'

/** Runs side by side: what is different, what came of it, and what may be chance. */
export const compare: Panel = {
  title: 'Compare',
  about: 'Two or more runs side by side: what was changed, what came of it, and what of that may be chance',
  views: ({ comparison }) => (comparison === null ? ['nothing yet'] : viewsOf(comparison).map(({ name }) => name)),
  paint: view => {
    const { comparison } = view.data
    if (comparison === null) return linesContent(noneLines(view.space), view.space.height)
    const [what, ...of] = (view.state.opened.at(-1) ?? '').split('\n')
    if (what === 'measure') return paintMeasure(comparison, of, view)
    if (what === 'setting') return paintSetting(comparison, of, view)
    const all = viewsOf(comparison)
    return all[Math.min(all.length - 1, view.state.view)].paint(comparison, view)
  }
}

interface View {
  readonly name: string
  readonly paint: (comparison: Comparison, view: PanelView) => PanelContent
}

const viewsOf = (comparison: Comparison): View[] => {
  const priorities = new Set(comparison.measures.flatMap(({ priority }) => (priority === null ? [] : [priority])))
  return [
    { name: 'verdicts', paint: paintVerdicts },
    { name: 'all tickets', paint: (own, view) => paintMeasures(own, null, view) },
    ...[...priorities].map(priority => ({
      name: priority,
      paint: (own: Comparison, view: PanelView) => paintMeasures(own, priority, view)
    })),
    { name: 'what was changed', paint: paintSettings },
    {
      name: 'how to read it',
      paint: (own, { space }) => linesContent(paintFigures([reading(own)], space).map(plainSigns), space.height)
    }
  ]
}

/** How to get something to compare. */
const noneLines = ({ width, theme }: Space): string[] => [
  titleLine('Nothing to compare yet', width, theme),
  ...wrap('One run is open. To see two or more side by side, with what of their differences may be chance:', width),
  '',
  ...wrapBehind(
    '- ',
    'press w, change head counts, shift starts, the policy or demand, and run again: the first run and the new one then stand here.',
    width
  ),
  ...wrapBehind('- ', 'or open stored results together: sunrelay open A.json B.json', width)
]
