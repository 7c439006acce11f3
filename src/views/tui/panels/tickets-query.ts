import { ascendingOrder } from '../../../metrics/ascending-order.ts'
import type { PanelState } from '../state/tui-state.ts'
import { remembered } from './remembered.ts'
import type { TicketColumn } from './tickets-columns.ts'
import type { TicketList } from './tickets-list.ts'
import { type TicketView, ticketViews } from './tickets-views.ts'

/** Places of the tickets of each view, in the order of the view. */
export const placesOfViews = remembered((list: TicketList): readonly Uint32Array[] =>
  ticketViews.map(view => inOrder(placesOf(list, view), place => view.order(list, place), false))
)

type Query = Pick<PanelState, 'view' | 'filter' | 'sort' | 'isReversed'>

interface Answer {
  readonly key: string
  readonly places: Uint32Array
}

const lastAnswer = new WeakMap<TicketList, Answer>()

/** Places of the tickets to show: those of the view that hold every word of the filter, in the order that was asked for. */
export const placesAskedFor = (list: TicketList, columns: readonly TicketColumn[], query: Query): Uint32Array => {
  const { view, filter, sort, isReversed } = query
  const key = JSON.stringify([view, filter, sort, isReversed])
  const known = lastAnswer.get(list)
  if (known?.key === key) return known.places
  const found = filtered(list, placesOfViews(list)[view], filter)
  const places = ordered(found, columns[sort]?.key, isReversed)
  lastAnswer.set(list, { key, places })
  return places
}

const placesOf = (list: TicketList, view: TicketView): Uint32Array => {
  const places = new Uint32Array(list.table.count)
  let count = 0
  for (let place = 0; place < places.length; place++) if (view.has(list, place)) places[count++] = place
  return places.subarray(0, count)
}

const filtered = (list: TicketList, places: Uint32Array, filter: string): Uint32Array => {
  const words = filter.toLowerCase().split(' ').filter(Boolean)
  if (words.length === 0) return places
  const texts = list.texts()
  return places.filter(place => words.every(word => texts[place].includes(word)))
}

const ordered = (places: Uint32Array, key: TicketColumn['key'] | undefined, isReversed: boolean): Uint32Array => {
  if (key !== undefined) return inOrder(places, key, isReversed)
  return isReversed ? places.toReversed() : places
}

/** The greatest first, or the least where it is reversed; NaN last, ties as they came. */
const inOrder = (places: Uint32Array, keyOf: (place: number) => number, isReversed: boolean): Uint32Array => {
  const keys = Float64Array.from(places, place => {
    const key = isReversed ? keyOf(place) : -keyOf(place)
    return Number.isNaN(key) ? Infinity : key
  })
  return Uint32Array.from(ascendingOrder(keys), row => places[row])
}
