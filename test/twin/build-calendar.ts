import { CalendarChange, type ProgramCalendar } from '../../src/engine/program.ts'
import type { AgentDraft } from './program-draft.ts'

/** Place of each `CalendarChange` among those of one instant. */
export const CHANGE_ORDER = [0, 3, 1, 2] as const

/** Everybody's shifts and pauses as the calendar of a program. */
export const buildCalendar = (agents: AgentDraft[]): ProgramCalendar => {
  const { leaves, arrives, pauseBegins, pauseEnds } = CalendarChange
  const rows = agents.flatMap(({ shifts, pauses = [] }, agent) => [
    ...shifts.flatMap(([from, to]) => [
      { at: from, agent, change: arrives },
      ...(to === Infinity ? [] : [{ at: to, agent, change: leaves }])
    ]),
    ...pauses.flatMap(([from, to]) => [
      { at: from, agent, change: pauseBegins },
      { at: to, agent, change: pauseEnds }
    ])
  ])
  rows.sort((x, y) => x.at - y.at || CHANGE_ORDER[x.change] - CHANGE_ORDER[y.change] || x.agent - y.agent)
  return {
    count: rows.length,
    at: Float64Array.from(rows, row => row.at),
    agent: Int32Array.from(rows, row => row.agent),
    change: Uint8Array.from(rows, row => row.change)
  }
}
