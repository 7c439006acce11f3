import { armInWords } from '../../../figures/comparison/comparison-figures.ts'
import { otherLabels } from '../../../figures/comparison/read-comparison.ts'
import type { Comparison } from '../../../metrics/schemas/comparison-schema.ts'
import { cutTo } from '../../text/display-width.ts'
import { titleLine } from '../paint/paint-figures.ts'
import { screenWords } from '../paint/screen-words.ts'
import type { PanelView } from './panel.ts'

/** The arm that is shown beside the first; left and right choose among several. */
export const chosenArm = (comparison: Comparison, { state }: Pick<PanelView, 'state'>): string => {
  const labels = otherLabels(comparison)
  return labels[Math.min(labels.length - 1, state.column)]
}

/** What stands beside what: a title, and a line for the first arm and the chosen one. */
export const armLines = (comparison: Comparison, label: string, of: string, { space }: PanelView): string[] => {
  const { width, theme } = space
  const [first] = comparison.arms
  const labels = otherLabels(comparison)
  const several =
    labels.length < 2 ? '' : `, ${labels.indexOf(label) + 1} of ${labels.length}; left and right: the others`
  const beside = comparison.arms.filter(arm => arm.label === first.label || arm.label === label)
  return [
    titleLine(`${label} beside ${first.label}${of === '' ? '' : `, ${of}`}${several}`, width, theme),
    ...beside.map(arm => theme.faint(cutTo(screenWords(armInWords(arm), theme), width)))
  ]
}
