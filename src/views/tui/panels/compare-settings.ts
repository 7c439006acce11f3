import type { Comparison, WrittenChange } from '../../../metrics/schemas/comparison-schema.ts'
import { wrap, wrapBehind } from '../../text/wrap.ts'
import type { GridColumn } from '../paint/grid-column.ts'
import { gridContent } from '../paint/grid-content.ts'
import { titleLine } from '../paint/paint-figures.ts'
import { screenWords } from '../paint/screen-words.ts'
import type { Theme } from '../theme/theme.ts'
import { linesContent, type PanelContent, type PanelView } from './panel.ts'

const NOT_SAID = '-'

/** What the scenarios of the arms say differently; Enter opens a setting in full. */
export const paintSettings = (comparison: Comparison, view: PanelView): PanelContent =>
  gridContent(settingColumns(comparison, view.space.theme), comparison.changes, view, {
    top: [titleLine('What the scenarios say differently', view.space.width, view.space.theme)],
    opens: settingKey,
    empty: 'Nothing: they are the same scenario, or it is not known how they were written.'
  })

/** Key of what Enter opens of a setting. */
export const settingKey = ({ path }: WrittenChange): string => `setting\n${path}`

/** A setting, and what each arm says; settings of which the others say the same as the first are left blank there. */
export const settingColumns = ({ arms }: Comparison, theme: Theme): GridColumn<WrittenChange>[] => [
  { heading: 'Setting', align: 'left', rank: 0, least: 16, text: ({ path }) => screenWords(path, theme) },
  ...arms.map(
    ({ label }, arm): GridColumn<WrittenChange> => ({
      heading: label,
      align: 'left',
      rank: arm,
      least: 8,
      text: ({ values }) => screenWords(values[arm] ?? NOT_SAID, theme)
    })
  )
]

/** One setting with everything that each arm says of it. */
export const paintSetting = (comparison: Comparison, [path]: readonly string[], { space }: PanelView): PanelContent => {
  const { width, height, theme } = space
  const change = comparison.changes.find(own => own.path === path)
  if (change === undefined) return linesContent(wrap(`Nothing differs in ${path}; Esc goes back.`, width), height)
  const lines = change.values.flatMap((value, arm) =>
    wrapBehind(`${comparison.arms[arm].label}: `, screenWords(value ?? 'not said', theme), width)
  )
  return {
    ...linesContent([titleLine(path, width, theme), ...lines], height),
    copies: `${path}\t${change.values.join('\t')}`
  }
}
