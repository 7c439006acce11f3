import { worstInWords } from '../../../figures/panels/hour-figures.ts'
import { fieldsOf, type QueueField, queueRows } from '../../../figures/panels/queue-rows.ts'
import { intervalInWords } from '../../../figures/panels/report-words.ts'
import type { Result } from '../../../metrics/schemas/result-schema.ts'
import { cutTo } from '../../text/display-width.ts'
import { gridContent } from '../paint/grid-content.ts'
import { filtered, ordered } from '../paint/grid-rows.ts'
import type { Panel, PanelContent, PanelView } from './panel.ts'
import { chartTitle, depthChart, oldestChart } from './queues-chart.ts'
import { queueColumns } from './queues-columns.ts'
import { hourContent, leapOf } from './queues-hour.ts'
import { viewChoice } from './view-choice.ts'

/** How deep the queues were when, what is in them at the end, and one hour of them from near. */
export const queues: Panel = {
  title: 'Queues',
  about:
    'What waits: each queue at the end and at its worst, promises broken, and its depth over time; ' +
    'left and right move the mark, Enter opens that hour',
  views: ({ result }) => fieldsOf(result),
  paint: view => {
    const { result } = view.data
    const [opened] = view.state.opened
    if (opened?.startsWith(HOUR)) return hourContent(result, Number(opened.slice(HOUR.length)), view)
    return queuesContent(result, view)
  }
}

const HOUR = 'hour '
/** Lines from which on the age of the oldest has a chart of its own. */
const LEAST_OLDEST = 8

const queuesContent = (result: Result, view: PanelView): PanelContent => {
  const { state, space } = view
  const fields = fieldsOf(result)
  const field = fields[state.view] ?? fields[0]
  const rows = queueRows(result, field)
  const columns = queueColumns(field, space.theme)
  const shown = ordered(columns, filtered(columns, rows, state.filter), state)
  const row = shown[Math.max(0, Math.min(shown.length - 1, state.row))]
  const empty = 'Nothing waited in this period.'
  if (row === undefined) return gridContent(columns, rows, view, { top: [choiceOf(fields, field, '', view)], empty })
  const { length } = result.intervals.startSeconds
  const interval = state.column > 0 ? Math.min(length, state.column) - 1 : row.worst
  const head = [choiceOf(fields, field, row.name, view), ...worstLine(result, field, view)]
  const height = chartHeight(space.height - head.length, rows.length)
  const left = space.height - head.length - height - 1 - rows.length
  const oldest = left < LEAST_OLDEST ? [] : oldestChart(result, row, interval, { ...space, height: Math.min(16, left) })
  const top = [...head, ...depthChart(result, row, interval, { ...space, height }), ...oldest]
  return {
    ...gridContent(columns, rows, view, { top, opens: () => `${HOUR}${interval}`, empty }),
    columns: length + 1,
    chosenColumn: interval + 1,
    leap: leapOf(result)
  }
}

/** All that the table with its headings leaves, but at least five lines, and no more than a chart needs. */
const chartHeight = (height: number, rows: number): number =>
  Math.min(24, Math.max(5, height - 1 - Math.min(rows, Math.max(5, Math.floor(height / 2)))))

const choiceOf = (fields: readonly QueueField[], field: QueueField, name: string, { space }: PanelView): string =>
  viewChoice(chartTitle(field, name), fields, fields.indexOf(field), space)

/** Where it is worst, where there is room to say so. */
const worstLine = (result: Result, field: QueueField, { space: { width, height, theme } }: PanelView): string[] =>
  height < 16
    ? []
    : [
        theme.warn(
          cutTo(
            worstInWords(result, field, at => intervalInWords(result, at)),
            width
          )
        )
      ]
