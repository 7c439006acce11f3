import { type Observations, TicketState, TouchEnd } from '../../src/engine/observations.ts'

/**
 * The first difference between two runs in words, with both values; undefined where they agree.
 *
 * Touches are compared first, in order of start and ticket, as the earliest difference is the one that explains the rest.
 * Numbers agree where they are equal, both NaN, or within 1e-9 relative to the larger.
 */
export const firstDifference = (left: Observations, right: Observations): string | undefined =>
  touchDifference(left, right) ??
  redialDifference(left, right) ??
  ticketDifference(left, right) ??
  (isSame(left.endedAt, right.endedAt) ? undefined : `endedAt: ${left.endedAt} against ${right.endedAt}`)

const isSame = (x: number, y: number): boolean =>
  Object.is(x, y) || x === y || Math.abs(x - y) <= 1e-9 * Math.max(Math.abs(x), Math.abs(y))

const touchDifference = (left: Observations, right: Observations): string | undefined => {
  const [ours, theirs] = [touchesInOrder(left), touchesInOrder(right)]
  for (let i = 0; i < Math.max(ours.length, theirs.length); i++) {
    const column = columnThatDiffers(ours[i], theirs[i])
    if (column) return `touch ${i}, ${column}: ${sayTouch(ours[i])} against ${sayTouch(theirs[i])}`
  }
  return undefined
}

type TouchColumn = Exclude<keyof Observations['touches'], 'count'>
type TouchRow = Record<TouchColumn, number>

const touchesInOrder = (observations: Observations): TouchRow[] => {
  const { count, ...columns } = observations.touches
  const rows = sortedRows(observations)
  const names = Object.keys(columns) as TouchColumn[]
  const numberAt = (name: TouchColumn, row: number) =>
    name === 'previous' ? rows.indexOf(columns.previous[row]) : columns[name][row]
  return rows.map(row => Object.fromEntries(names.map(name => [name, numberAt(name, row)])) as TouchRow)
}

const redialDifference = (left: Observations, right: Observations): string | undefined => {
  const [ours, theirs] = [redialsInOrder(left), redialsInOrder(right)]
  const place = Array.from({ length: Math.max(ours.length, theirs.length) }, (_, i) => i).find(
    i => !ours[i] || !theirs[i] || ours[i].some((value, column) => !isSame(value, theirs[i][column]))
  )
  return place === undefined ? undefined : `redial ${place}: ${ours[place]} against ${theirs[place]}`
}

/** Ticket, leaving and return of each attempt that failed, by leaving, then ticket. */
const redialsInOrder = ({ redials: { count, ticket, leftAt, backAt } }: Observations): number[][] =>
  Array.from({ length: count }, (_, row) => [ticket[row], leftAt[row], backAt[row]]).sort(
    (x, y) => x[1] - y[1] || x[0] - y[0] || x[2] - y[2]
  )

/** Rows of touches by start, then ticket, then as they were written. */
const sortedRows = ({ touches: { count, startAt, ticket } }: Observations): number[] =>
  Array.from({ length: count }, (_, row) => row).sort(
    (x, y) => startAt[x] - startAt[y] || ticket[x] - ticket[y] || x - y
  )

const columnThatDiffers = (ours: TouchRow | undefined, theirs: TouchRow | undefined): string | undefined => {
  if (!ours || !theirs) return 'which only one side has'
  const columns = Object.keys(ours) as (keyof TouchRow)[]
  return columns.find(column => !isSame(ours[column], theirs[column]))
}

const endNames = Object.keys(TouchEnd)
const stateNames = Object.keys(TicketState)

const sayTouch = (touch: TouchRow | undefined): string =>
  touch
    ? `[ticket ${touch.ticket} of kind ${touch.kind} by ${touch.agent}, waited since ${touch.waitingSince}, ` +
      `open to all at ${touch.openToAllAt}, ${touch.startAt} to ${touch.endAt}, consult ${touch.consultSeconds}, ` +
      `extra ${touch.extraSeconds}, taken over ${touch.isTakenOver}, ${endNames[touch.end]}, after touch ${touch.previous}]`
    : '[none]'

const ticketDifference = (left: Observations, right: Observations): string | undefined => {
  const rows = [sortedRows(left), sortedRows(right)]
  const columns = Object.keys(left.tickets) as (keyof Observations['tickets'])[]
  for (let ticket = 0; ticket < left.tickets.state.length; ticket++) {
    for (const column of columns) {
      const [ours, theirs] = [left, right].map(({ tickets }, side) =>
        column === 'lastTouch' ? rows[side].indexOf(tickets.lastTouch[ticket]) : tickets[column][ticket]
      )
      if (isSame(ours, theirs)) continue
      const say = (value: number) => (column === 'state' ? stateNames[value] : `${value}`)
      return `ticket ${ticket}, ${column}: ${say(ours)} against ${say(theirs)}`
    }
  }
  return undefined
}

/** Touches as lines such as `t0 p1 3: 5–9 asked 2 extra 1 solved` (ticket, person, waiting since, start, end). */
export const touchLog = (observations: Observations): string[] =>
  touchesInOrder(observations).map(
    ({ ticket, agent, waitingSince, startAt, endAt, consultSeconds, extraSeconds, end }) =>
      `t${ticket} p${agent} ${waitingSince}: ${startAt}–${endAt}${consultSeconds ? ` asked ${consultSeconds}` : ''}` +
      `${extraSeconds ? ` extra ${extraSeconds}` : ''} ${endNames[end]}`
  )

/** How each ticket ended, such as `t0 solved 9` or `t1 waiting since 4 for p0`. */
export const ticketLog = ({ tickets }: Observations): string[] =>
  Array.from(tickets.state, (state, t) => {
    const since = Number.isNaN(tickets.waitingSince[t]) ? '' : ` since ${tickets.waitingSince[t]}`
    const closed = Number.isNaN(tickets.closedAt[t]) ? '' : ` ${tickets.closedAt[t]}`
    return `t${t} ${stateNames[state]}${closed}${since}${tickets.owner[t] < 0 ? '' : ` of p${tickets.owner[t]}`}`
  })
