import { type Compared, comparedWith, halfWidthOf, verdictOf } from '../../../figures/comparison/read-comparison.ts'
import { quantityInWords, shareInWords, sizeInWords } from '../../../figures/in-words.ts'
import type { ComparedMeasure, Comparison } from '../../../metrics/schemas/comparison-schema.ts'
import type { GridColumn, Tone } from '../paint/grid-column.ts'
import { gridContent } from '../paint/grid-content.ts'
import { screenWords } from '../paint/screen-words.ts'
import type { Theme } from '../theme/theme.ts'
import { armLines, chosenArm } from './compare-arms.ts'
import type { PanelContent, PanelView } from './panel.ts'

/** Every measure of one group of tickets, or of the whole run, beside the first arm; Enter opens one. */
export const paintMeasures = (comparison: Comparison, priority: string | null, view: PanelView): PanelContent => {
  const label = chosenArm(comparison, view)
  const rows = comparedWith(comparison, label).filter(({ measure }) => measure.priority === priority)
  const content = gridContent(measureColumns(comparison, label, view.space.theme, nameOfTitle), rows, view, {
    top: armLines(comparison, label, priority ?? 'all tickets', view),
    opens: ({ measure }) => measureKey(measure),
    empty: 'Nothing is measured.'
  })
  return { ...content, columns: comparison.arms.length - 1 }
}

/** Key of what Enter opens of a measure. */
export const measureKey = ({ key, priority }: Pick<ComparedMeasure, 'key' | 'priority'>): string =>
  `measure\n${key}\n${priority ?? ''}`

const nameOfTitle = ({ measure }: Compared): string => measure.title

/** The values of every arm, the difference of one to the first with half its interval, and what came of it. */
export const measureColumns = (
  { arms }: Comparison,
  label: string,
  theme: Theme,
  nameOf: (row: Compared) => string
): GridColumn<Compared>[] => {
  const [{ label: first }] = arms
  const words = (text: string): string => screenWords(text.replace(' points', ' pt'), theme)
  return [
    { heading: 'Measure', align: 'left', rank: 0, least: 16, text: row => words(nameOf(row)) },
    ...arms.map(
      ({ label: own }, arm): GridColumn<Compared> => ({
        heading: own,
        align: 'right',
        rank: own === first || own === label ? 2 : 5,
        text: ({ measure }) => words(quantityInWords({ value: measure.values[arm].value, unit: measure.unit })),
        order: ({ measure }) => measure.values[arm].value
      })
    ),
    {
      heading: `${label} - ${first}`,
      align: 'right',
      rank: 0,
      text: row => words(differenceInWords(row)),
      order: relativeSize
    },
    {
      heading: '95%',
      align: 'left',
      rank: 3,
      text: row => words(halfInWords(row)),
      order: ({ difference }) => halfWidthOf(difference)
    },
    { heading: 'Verdict', align: 'left', rank: 0, text: verdictInWords, order: rankOfVerdict, tone: toneOf },
    { heading: 'Change', align: 'right', rank: 4, text: row => words(changeInWords(row)), order: relativeSize },
    {
      heading: 'Probability',
      align: 'right',
      rank: 6,
      text: probabilityInWords,
      order: ({ difference }) => difference.corrected
    }
  ]
}

const differenceInWords = ({ measure, difference }: Compared): string =>
  quantityInWords({ value: difference.value, unit: measure.unit, difference: 'signed' })

const halfInWords = ({ measure, difference }: Compared): string => {
  const half = halfWidthOf(difference)
  return half === null || half === 0 ? '' : `± ${sizeInWords(half, measure.unit)}`
}

/** In words for a manager; `!` marks what got worse beyond chance. */
const verdictInWords = ({ measure, difference }: Compared): string => {
  const word = verdictOf(measure, difference)
  if (word === 'worse') return 'worse !'
  if (word === 'no') return 'may be chance'
  if (difference.verdict !== null) return word
  return difference.value === null ? '-' : 'one run'
}

const ORDER: Readonly<Record<string, number>> = { worse: 5, better: 4, more: 3, less: 3, no: 2, same: 1 }

const rankOfVerdict = ({ measure, difference }: Compared): number | null =>
  ORDER[verdictOf(measure, difference)] ?? null

const toneOf = ({ measure, difference }: Compared): Tone | undefined =>
  (({ worse: 'bad', better: 'good', less: 'strong', more: 'strong' }) as Readonly<Record<string, Tone>>)[
    verdictOf(measure, difference)
  ] ?? 'faint'

/** Size of a difference beside what the first arm has; of shares in points. */
const relativeSize = ({ measure, difference, first }: Compared): number | null => {
  if (difference.value === null) return null
  const size = Math.abs(difference.value)
  if (measure.unit === 'share') return size
  return first === null || first === 0 ? null : size / Math.abs(first)
}

const changeInWords = ({ measure, difference, first }: Compared): string => {
  if (difference.value === null || first === null || first === 0 || measure.unit === 'share') return ''
  const sign = difference.value > 0 ? '+' : difference.value < 0 ? '-' : ''
  return sign + shareInWords(Math.abs(difference.value / first))
}

const probabilityInWords = ({ difference: { corrected } }: Compared): string => {
  if (corrected === null) return ''
  return corrected < 0.001 ? '< 0.1%' : shareInWords(corrected)
}
