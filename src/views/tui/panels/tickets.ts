import { numberInWords } from '../../../figures/in-words.ts'
import { hasArrived } from '../../../metrics/life-line/has-arrived.ts'
import { displayWidth, fillTo } from '../../text/display-width.ts'
import { headingLine, rowLine } from '../paint/grid-content.ts'
import { type FittedColumn, fitColumns } from '../paint/grid-widths.ts'
import { noneLeft } from '../paint/none-left.ts'
import type { Theme } from '../theme/theme.ts'
import { insteadOfRun } from './loaded-run.ts'
import type { Panel, PanelContent, PanelView } from './panel.ts'
import { ticketColumns } from './tickets-columns.ts'
import { lifeLineContent } from './tickets-life-line.ts'
import { type TicketList, ticketList } from './tickets-list.ts'
import { placesAskedFor, placesOfViews } from './tickets-query.ts'
import { ticketViews } from './tickets-views.ts'

/** Every ticket of one replication, and what each of them went through. */
export const tickets: Panel = {
  title: 'Tickets',
  about:
    'The tickets of the first replication one by one: how long they took, without the customer too (ours), what was promised and broken, who had them; Enter tells what one went through. A > marks what an open ticket still waits for',
  views: ({ traced }) => (traced.state === 'ready' ? ticketViews : ticketViews.slice(0, 1)).map(({ name }) => name),
  paint: view => {
    const { data, state, space } = view
    const instead = insteadOfRun(data.traced, space, 'Single tickets')
    if (instead !== undefined || data.traced.state !== 'ready') return instead as PanelContent
    const list = ticketList(data.traced.value)
    const row = Number(state.opened.at(-1))
    // What was opened before something was tried may not be there any more.
    return hasArrived(list.run, row) ? lifeLineContent(list, row, space) : listContent(list, view)
  }
}

const listContent = (list: TicketList, { state, space }: PanelView): PanelContent => {
  const { width, theme } = space
  const view = ticketViews[state.view]
  const columns = ticketColumns(list, view.matters, space)
  const places = placesAskedFor(list, columns, state)
  const fitted = fittedOf(list, columns, state.view, width, theme)
  const cursor = Math.max(0, Math.min(places.length - 1, state.row))
  const chosen = places.at(cursor)
  const none = state.filter === '' ? view.empty : noneLeft('No ticket here', state.filter, width)
  return {
    top: [
      viewLine(list, state.view, state.filter, width, theme),
      headingLine(fitted, state.sort, state.isReversed, width, theme)
    ],
    count: Math.max(1, places.length),
    line: index =>
      places.length === 0
        ? theme.faint(fillTo(none, width))
        : rowLine(fitted, places[index], index === cursor, width, theme),
    cursor,
    rows: Math.max(1, places.length),
    columns: 1,
    sorts: columns.map(({ heading }) => heading),
    filters: true,
    ...(chosen !== undefined && { opens: String(list.table.row[chosen]), copies: list.id(chosen) })
  }
}

/** The ways to look at the tickets with their numbers, as far as they fit; the present one always. */
const viewLine = (list: TicketList, view: number, filter: string, width: number, theme: Theme): string => {
  const names = ticketViews.map(({ name }, i) => ` ${name} ${numberInWords(placesOfViews(list)[i].length)} `)
  const held = filter === '' ? '' : `  /${filter}`
  const all = names.map((name, i) => (i === view ? theme.chosen(name) : theme.faint(name))).join('')
  const room = width - displayWidth(names.join(''))
  if (room >= Math.min(12, displayWidth(held))) return all + theme.warn(fillTo(held, room))
  const rest = `  view ${view + 1} of ${names.length}${held}`
  return theme.chosen(names[view]) + theme.faint(fillTo(rest, Math.max(0, width - displayWidth(names[view]))))
}

interface Fit {
  readonly key: string
  readonly fitted: readonly FittedColumn<number>[]
}

const lastFit = new WeakMap<TicketList, Fit>()

/** Widths are judged by all tickets of a view, so that columns stay where they are while it is filtered and sorted. */
const fittedOf = (
  list: TicketList,
  columns: ReturnType<typeof ticketColumns>,
  view: number,
  width: number,
  theme: Theme
): readonly FittedColumn<number>[] => {
  const key = `${view} ${width} ${theme.symbols.set}`
  const known = lastFit.get(list)
  if (known?.key === key) return known.fitted
  const fitted = fitColumns(columns, Array.from(placesOfViews(list)[view]), width - 2)
  lastFit.set(list, { key, fitted })
  return fitted
}
