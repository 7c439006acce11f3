import { TouchEnd } from '../../src/engine/observations.ts'
import type { Add } from './figures.ts'
import type { RunView } from './truth-run-view.ts'

/** Whether a touch completed a step of its ticket, whatever came next. */
export const isCompleted = (end: number): boolean =>
  end === TouchEnd.solved || end === TouchEnd.pending || end === TouchEnd.transferred

/** Adds the figures of visits to each level (skill 1, 2, …) that began in the counted time, and visits of its tickets to each. */
export const readLevels = (view: RunView, add: Add): void => {
  const { program, observations, until, told } = view
  const { touches } = observations
  const { createdAt } = program.tickets
  for (let row = 0; row < touches.count; row++) {
    const level = program.kinds.skill[touches.kind[row]] + 1
    const since = touches.waitingSince[row]
    const before = touches.previous[row]
    const isVisit = before < 0 || isCompleted(touches.end[before])
    if (isVisit && since >= 0 && since < until) {
      add(`level${level}.meanWait`, (touches.startAt[row] - since) / told.unitSeconds, 1)
      add(`level${level}.probWait`, touches.startAt[row] > since ? 1 : 0, 1)
    }
    const created = createdAt[touches.ticket[row]]
    if (created < 0 || created >= until || !isCompleted(touches.end[row])) continue
    add(`visitsLevel${level}PerTicket`, 1, 0)
    if (touches.end[row] === TouchEnd.pending) add('customerWaitsPerTicket', 1, 0)
  }
  addTickets(view, add)
}

const PER_TICKET = ['visitsLevel1PerTicket', 'visitsLevel2PerTicket', 'customerWaitsPerTicket']

const addTickets = ({ program: { tickets }, until }: RunView, add: Add): void => {
  const counted = tickets.createdAt.filter(at => at >= 0 && at < until).length
  for (const name of PER_TICKET) add(name, 0, counted)
}
