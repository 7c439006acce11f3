import { differenceWords } from '../../../figures/comparison/measure-words.ts'
import { type Compared, comparedWith } from '../../../figures/comparison/read-comparison.ts'
import type { Quantity } from '../../../figures/figure.ts'
import { quantityInWords, sizeInWords } from '../../../figures/in-words.ts'
import type { ComparedMeasure, Comparison } from '../../../metrics/schemas/comparison-schema.ts'
import { fillTo } from '../../text/display-width.ts'
import { wrap } from '../../text/wrap.ts'
import { headingLine, rowLine } from '../paint/grid-content.ts'
import { fitColumns } from '../paint/grid-widths.ts'
import { titleLine } from '../paint/paint-figures.ts'
import { screenWords } from '../paint/screen-words.ts'
import type { Theme } from '../theme/theme.ts'
import { chosenArm } from './compare-arms.ts'
import { measureColumns } from './compare-measures.ts'
import { linesContent, type PanelContent, type PanelView, type Space } from './panel.ts'

/** One measure: the value of each arm with its interval, each difference in words, and the same measure by priority. */
export const paintMeasure = (
  comparison: Comparison,
  [key, priority]: readonly string[],
  view: PanelView
): PanelContent => {
  const { space } = view
  const { width, height, theme } = space
  const measure = comparison.measures.find(own => own.key === key && (own.priority ?? '') === (priority ?? ''))
  const same = comparison.measures.filter(own => own.key === key)
  const shown = measure ?? same.at(0)
  if (shown === undefined) return linesContent(['This measure is not compared here; Esc goes back.'], height)
  const lines = [
    titleLine(`${shown.title}, ${shown.priority ?? 'all tickets'}: each run with its 95% interval`, width, theme),
    ...armBars(comparison, shown, width, theme),
    ...shown.differences.flatMap(difference => [
      '',
      titleLine(`${difference.arm} - ${comparison.arms[0].label}`, width, theme),
      ...differenceWords(comparison, shown, difference).flatMap(text => wrap(screenWords(text, theme), width))
    ]),
    ...byPriority(comparison, shown, view, space)
  ]
  return { ...linesContent(lines, height), copies: copiesOf(comparison, shown) }
}

const LABEL = 3
const VALUE = 9
const INTERVAL = 14

/** `A  15.9 h ± 5 min  ████▒`: full up to the lower end of the interval, lighter up to its upper. */
const armBars = ({ arms }: Comparison, { values, unit }: ComparedMeasure, width: number, theme: Theme): string[] => {
  const top = values.reduce((most, { value, high }) => Math.max(most, value ?? 0, high ?? 0), 0)
  const room = width - LABEL - VALUE - INTERVAL - 1
  const { bar, shades } = theme.symbols
  return values.map(({ value, low, high }, arm) => {
    const cells = (size: number): number => (top > 0 ? Math.max(0, Math.min(room, Math.round((size / top) * room))) : 0)
    const full = cells(low ?? value ?? 0)
    const light = Math.max(0, cells(high ?? value ?? 0) - full)
    const text = `${fillTo(arms[arm].label, LABEL)}${fillTo(inWords({ value, unit }, theme), VALUE, 'right')}`
    const half = low === null || high === null ? '' : screenWords(`± ${sizeInWords((high - low) / 2, unit)}`, theme)
    return `${text} ${theme.faint(fillTo(half, INTERVAL))}${theme.band(arm, bar.repeat(full))}${theme.band(arm, shades[1].repeat(light))}`
  })
}

const inWords = (own: Quantity, theme: Theme): string =>
  screenWords(quantityInWords({ ...own, value: own.value === null ? null : Math.max(0, own.value) }), theme)

/** The same measure of all tickets and of each priority, for the arm that was chosen. */
const byPriority = (
  comparison: Comparison,
  { key }: ComparedMeasure,
  view: PanelView,
  { width, theme }: Space
): string[] => {
  const label = chosenArm(comparison, view)
  const rows = comparedWith(comparison, label).filter(({ measure }) => measure.key === key)
  if (rows.length < 2) return []
  const nameOf = ({ measure }: Compared): string => measure.priority ?? 'all tickets'
  const fitted = fitColumns(measureColumns(comparison, label, theme, nameOf), rows, width - 2)
  return [
    '',
    titleLine('The same by priority', width, theme),
    headingLine(fitted, -1, false, width, theme),
    ...rows.map(row => rowLine(fitted, row, false, width, theme))
  ]
}

const copiesOf = ({ arms }: Comparison, { title, priority, values, unit }: ComparedMeasure): string =>
  [
    priority === null ? title : `${priority}: ${title}`,
    ...values.map(({ value }, arm) => `${arms[arm].label} ${quantityInWords({ value, unit })}`)
  ].join('\t')
