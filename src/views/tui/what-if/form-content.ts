import { cutTo, displayWidth, fillTo } from '../../text/display-width.ts'
import { wrap } from '../../text/wrap.ts'
import { titleLine } from '../paint/paint-figures.ts'
import { linesContent, type PanelContent, type Space } from '../panels/panel.ts'
import type { SessionView } from '../session/session-view.ts'
import type { Theme } from '../theme/theme.ts'
import type { WhatIfField } from '../tui-data.ts'
import { type FormState, valueIn } from './form-state.ts'
import { runWords } from './press-in-form.ts'

/** A row of the form: a heading, or a field by its index. */
type Row = { readonly heading: string } | { readonly field: WhatIfField; readonly index: number }

const TITLE = 'What if …'
const REPLAYED = 'Recorded tickets are replayed, so there is no demand to multiply.'

/** The form of what-if: fields by group, what was changed marked, what is wrong on top. */
export const formContent = (form: FormState, session: SessionView, { width, height, theme }: Space): PanelContent => {
  const { fields, reason, fault } = session
  if (reason !== '')
    return linesContent([titleLine(TITLE, width, theme), ...wrap(reason, width), 'Esc leaves.'], height)
  const rows = rowsOf(fields)
  const labels = Math.min(Math.floor(width / 2), Math.max(0, ...fields.map(({ label }) => displayWidth(label))) + 2)
  const cursor = rows.findIndex(row => 'index' in row && row.index === form.row)
  const line = (row: Row): string =>
    'heading' in row
      ? theme.title(cutTo(row.heading, width))
      : fieldLine(form, row.field, row.index === form.row, labels, { width, theme })
  return {
    top: [
      titleLine(`${TITLE} ${runWords(form)}, Esc leaves`, width, theme),
      ...fault.slice(0, Math.max(1, height - 6)).map(text => theme.bad(cutTo(text, width)))
    ],
    count: rows.length,
    line: index => line(rows[index]),
    cursor: Math.max(0, cursor),
    rows: fields.length,
    columns: 1,
    sorts: []
  }
}

const rowsOf = (fields: readonly WhatIfField[]): Row[] => {
  const rows = fields.flatMap((field, index): Row[] => [
    ...(index === 0 || fields[index - 1].group !== field.group ? [{ heading: field.group }] : []),
    { field, index }
  ])
  return fields.some(({ path }) => path === 'demand.factor') ? rows : [...rows, { heading: REPLAYED }]
}

const fieldLine = (
  form: FormState,
  field: WhatIfField,
  isChosen: boolean,
  labels: number,
  { width, theme }: { readonly width: number; readonly theme: Theme }
): string => {
  const { cursor, arrow } = theme.symbols
  const value = valueIn(form, field)
  const isTyped = isChosen && form.draft !== null
  const isChanged = value !== field.value
  const shown = isTyped ? `${form.draft}_` : isChanged ? `${field.value} ${arrow} ${value}` : value
  const text = fillTo(
    `${isChosen ? cursor : ' '}${isChanged ? '*' : ' '}${fillTo(field.label, labels)} ${shown}`,
    isChosen ? width : Math.min(width, labels + 3 + displayWidth(shown))
  )
  if (isChosen) return theme.chosen(text)
  return isChanged ? theme.warn(text) : text
}
