import { comparisonWarnings } from '../../../figures/comparison/comparison-notes.ts'
import { comparedWith, outcomesOf } from '../../../figures/comparison/read-comparison.ts'
import { type Verdict, verdicts } from '../../../figures/comparison/verdict-words.ts'
import { expectations } from '../../../figures/expectations.ts'
import { counted } from '../../../figures/in-words.ts'
import type { Comparison } from '../../../metrics/schemas/comparison-schema.ts'
import { cutTo } from '../../text/display-width.ts'
import { wrap, wrapBehind } from '../../text/wrap.ts'
import type { GridColumn } from '../paint/grid-column.ts'
import { headingLine, rowLine } from '../paint/grid-content.ts'
import { fitColumns } from '../paint/grid-widths.ts'
import { titleLine } from '../paint/paint-figures.ts'
import { screenWords } from '../paint/screen-words.ts'
import { type Passage, passage, type Stop, sentenceLines, stopsContent } from '../paint/stops-content.ts'
import { tableColumns } from '../paint/table-columns.ts'
import { armLines, chosenArm } from './compare-arms.ts'
import { measureColumns, measureKey } from './compare-measures.ts'
import { settingColumns, settingKey } from './compare-settings.ts'
import type { PanelContent, PanelView, Space } from './panel.ts'

type Block = Passage | Stop

/** What one arm does otherwise than the first, in words; below, the figures of all tickets and what was changed. */
export const paintVerdicts = (comparison: Comparison, view: PanelView): PanelContent => {
  const label = chosenArm(comparison, view)
  const { space } = view
  const blocks = [
    ...cautions(comparison, label, space),
    ...told(comparison, label).map(verdict => verdictStop(verdict, space)),
    ...expected(comparison, label, space),
    ...figures(comparison, label, space),
    ...changed(comparison, space)
  ]
  return {
    ...stopsContent(blocks, view, [...armLines(comparison, label, '', view), tally(comparison, label, space)]),
    columns: comparison.arms.length - 1
  }
}

/** Sentences on an arm; of a single replication there is none that could be told. */
const told = (comparison: Comparison, label: string): Verdict[] =>
  comparison.replications < 2
    ? [
        {
          text: 'One replication of each: what differs below may be chance.',
          key: null,
          priority: null,
          outcome: 'none'
        }
      ]
    : verdicts(comparison, label)

/** `55 figures: 16 worse !, 1 better, 1 neither, 37 may be chance`: how many are what beyond chance. */
const tally = (comparison: Comparison, label: string, { width, theme }: Space): string => {
  const { worse, better, neither, none } = outcomesOf(comparison, label)
  const text = `${counted(worse + better + neither + none, 'figure')}: ${worse} worse${worse > 0 ? ' !' : ''}, ${better} better, ${neither} neither, ${none} may be chance`
  return (worse > 0 ? theme.bad : theme.strong)(cutTo(text, width))
}

/** What is missing or not as precise as asked, and why the arms cannot quite be compared. */
const cautions = (comparison: Comparison, label: string, { width, theme }: Space): Block[] => {
  const own = comparison.warnings.filter(({ arm }) => arm === label).map(({ message }) => message)
  const lines = [
    ...comparisonWarnings(comparison).flatMap(text => wrap(screenWords(text, theme), width)),
    ...own.flatMap(text => wrapBehind('! ', screenWords(text, theme), width))
  ]
  return lines.length === 0 ? [] : [passage(lines.map(theme.warn))]
}

/** What nobody wants stands out; what is neither has a dot. */
const MARKS: Readonly<Partial<Record<Verdict['outcome'], string>>> = { worse: '!', better: '+', none: ' ' }

const verdictStop = ({ text, key, priority, outcome }: Verdict, { width, theme }: Space): Stop => ({
  kind: 'stop',
  text,
  ...(key !== null && { opens: measureKey({ key, priority }) }),
  lines: sentenceLines(`${MARKS[outcome] ?? theme.symbols.dot} `, text, width, theme)
})

/** What was expected of this arm or of its difference. */
const expected = (comparison: Comparison, label: string, space: Space): Block[] => {
  const own = comparison.expectations.filter(({ arm }) => arm === label)
  return expectations({ expectations: own, replications: comparison.replications }).flatMap(table =>
    listed(table.title, tableColumns(table, { theme: space.theme }), table.rows, space)
  )
}

const figures = (comparison: Comparison, label: string, space: Space): Block[] => {
  const rows = comparedWith(comparison, label).filter(({ measure }) => measure.priority === null)
  const columns = measureColumns(comparison, label, space.theme, ({ measure }) => measure.title)
  return listed('All tickets and the whole run', columns, rows, space, ({ measure }) => measureKey(measure))
}

const changed = (comparison: Comparison, space: Space): Block[] =>
  listed('What was changed', settingColumns(comparison, space.theme), comparison.changes, space, settingKey)

/** A table whose rows the cursor stops at. */
const listed = <Row>(
  title: string,
  columns: readonly GridColumn<Row>[],
  rows: readonly Row[],
  { width, theme }: Space,
  opens?: (row: Row) => string
): Block[] => {
  if (rows.length === 0) return []
  const fitted = fitColumns(columns, rows, width - 2)
  return [
    passage(['', titleLine(title, width, theme), headingLine(fitted, -1, false, width, theme)]),
    ...rows.map(
      (row): Stop => ({
        kind: 'stop',
        text: columns.map(({ text }) => text(row)).join('\t'),
        ...(opens !== undefined && { opens: opens(row) }),
        lines: isChosen => [rowLine(fitted, row, isChosen, width, theme)]
      })
    )
  ]
}
