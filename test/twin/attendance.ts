import { CalendarChange } from '../../src/engine/program.ts'
import type { Run } from './observed-run.ts'

/** A stretch of time in which a person is in one group and on shift or not, in a pause or not. */
export interface Presence {
  readonly from: number
  readonly to: number
  readonly onShift: boolean
  readonly isPausing: boolean
  /** −1: has left for good. */
  readonly group: number
}

/** Everybody's time from the start of the run to its end, cut where the calendar or their career changes something. */
export const presenceOf = (run: Run): Presence[][] => {
  const changes = changesOf(run)
  const { agents, startAt } = run.program
  return Array.from({ length: agents.count }, (_, agent) => {
    const stretches: Presence[] = []
    let now: Omit<Presence, 'to'> = { from: startAt, onShift: false, isPausing: false, group: agents.group[agent] }
    for (const change of changes[agent]) {
      stretches.push({ ...now, to: change.at })
      now = { ...now, ...(now.group < 0 ? {} : change.what), from: change.at }
    }
    return [...stretches, { ...now, to: Infinity }]
  })
}

interface Change {
  at: number
  /** Place among those of one instant (R7). */
  order: number
  what: Partial<Presence>
}

const { leaves, arrives, pauseBegins, pauseEnds } = CalendarChange

const changesOf = ({ program: { calendar, careers, agents } }: Run): Change[][] => {
  const all: Change[][] = Array.from({ length: agents.count }, () => [])
  for (let row = 0; row < calendar.count; row++) {
    all[calendar.agent[row]].push({ at: calendar.at[row], ...calendarChange(calendar.change[row]) })
  }
  for (let row = 0; row < (careers?.count ?? 0); row++) {
    const { at, agent, group } = careers as NonNullable<typeof careers>
    const what = group[row] < 0 ? { group: -1, onShift: false, isPausing: false } : { group: group[row] }
    all[agent[row]].push({ at: at[row], order: 1, what })
  }
  for (const changes of all) changes.sort((x, y) => x.at - y.at || x.order - y.order)
  return all
}

const calendarChange = (change: number): Omit<Change, 'at'> => {
  if (change === leaves) return { order: 0, what: { onShift: false } }
  if (change === pauseBegins) return { order: 2, what: { isPausing: true } }
  if (change === pauseEnds) return { order: 3, what: { isPausing: false } }
  return change === arrives ? { order: 4, what: { onShift: true } } : { order: 5, what: {} }
}

/** How a person was placed at an instant, once all its changes had happened. */
export const presenceAt = (stretches: readonly Presence[], at: number): Presence =>
  stretches.findLast(({ from }) => from <= at) ?? stretches[0]
