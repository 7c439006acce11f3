import type { Observations } from '../../engine/observations.ts'
import { ascendingOrder } from '../ascending-order.ts'
import { regionOfAgents } from '../dimensions.ts'
import type { TracedRun } from '../life-line/traced-run.ts'
import type { Presences } from '../work/person-time.ts'
import type { ChangeStore } from './change-store.ts'
import { type DeskCells, Presence } from './desk-cells.ts'

/** What is known of a person at an instant: how many stretches of each sort are going on. */
const SHIFT = 0
const DUTY = 1
const TOUCH = 2
const SORTS = 3

/** Beginnings and ends of stretches of people, in no order; `by` is 1 or −1. */
interface Edges {
  readonly at: Float64Array
  readonly agent: Int32Array
  readonly sort: Uint8Array
  readonly by: Int8Array
}

/** Notes whenever a person comes, goes, pauses or has work in hand: of several touches at once the person is busy until the last ends. */
export function addPersonChanges(
  store: ChangeStore,
  { program, legend }: Pick<TracedRun, 'program' | 'legend'>,
  cells: DeskCells,
  { shifts, actual }: Presences,
  { touches }: Pick<Observations, 'touches'>
): void {
  const { count } = program.agents
  const regionOf = regionOfAgents(program, legend)
  const edges = edgesOf()
  const going = new Int32Array(count * SORTS)
  const cellOf = new Int32Array(count).fill(cells.away)
  for (const edge of ascendingOrder(edges.at)) {
    const agent = edges.agent[edge]
    going[agent * SORTS + edges.sort[edge]] += edges.by[edge]
    const to = cellNow(agent)
    store.add(agent, edges.at[edge], cellOf[agent], to)
    cellOf[agent] = to
  }

  function cellNow(agent: number): number {
    const [onShift, onDuty, busy] = [SHIFT, DUTY, TOUCH].map(sort => going[agent * SORTS + sort] > 0)
    if (!onShift && !onDuty) return busy ? cells.person(Presence.overtime, regionOf[agent]) : cells.away
    return cells.person(busy ? Presence.busy : onDuty ? Presence.idle : Presence.paused, regionOf[agent])
  }

  function edgesOf(): Edges {
    const total = 2 * (shifts.from.length + actual.from.length + touches.count)
    const all: Edges = {
      at: new Float64Array(total),
      agent: new Int32Array(total),
      sort: new Uint8Array(total),
      by: new Int8Array(total)
    }
    let next = 0
    const stretch = (agent: number, sort: number, from: number, to: number): void => {
      if (!(from < to)) return
      for (const [at, by] of [[from, 1] as const, [to, -1] as const]) {
        all.at[next] = at
        all.agent[next] = agent
        all.sort[next] = sort
        all.by[next++] = by
      }
    }
    for (let agent = 0; agent < count; agent++) {
      for (let row = shifts.firstOf[agent]; row < shifts.firstOf[agent + 1]; row++)
        stretch(agent, SHIFT, shifts.from[row], shifts.to[row])
      for (let row = actual.firstOf[agent]; row < actual.firstOf[agent + 1]; row++)
        stretch(agent, DUTY, actual.from[row], actual.to[row])
    }
    for (let touch = 0; touch < touches.count; touch++)
      stretch(touches.agent[touch], TOUCH, touches.startAt[touch], touches.endAt[touch])
    return { at: all.at.subarray(0, next), agent: all.agent, sort: all.sort, by: all.by }
  }
}
