import type { Observations } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import { ascendingOrder } from '../ascending-order.ts'
import { beginTouch, changeGroup, changePresence, type Desk, emptyDesk, endTouch, type HindranceWatch } from './desk.ts'
import type { WaitingClasses } from './waiting-classes.ts'

/**
 * What hinders the tickets of each class, followed through a run.
 *
 * A person is *on duty* while on shift and outside pauses; whoever answers somebody or writes up on shift is on duty and busy. Nobody is on duty
 * before the run starts. Where somebody on duty may take the ticket all are busy: with lesser work if one of them has in hand what
 * goes after it (a line of a higher tier, or the same tier and less urgent), else with work that goes first or is its equal.
 */
export interface DutySweep {
  readonly program: Program
  readonly desk: Desk
  /** Next rows of the calendar and of the careers, and when the first of them happens. */
  calendarRow: number
  careerRow: number
  planAt: number
  /** How many touches have begun, and ended. */
  begun: number
  ended: number
  /** Touches in the order in which they end. */
  readonly byEnd: Uint32Array
}

/** Starts the sweep before the first event of a run, when nobody is on duty; `watch` is told of every change from then on. */
export function dutySweep(
  program: Program,
  observations: Observations,
  classes: WaitingClasses,
  watch?: HindranceWatch
): DutySweep {
  return {
    program,
    desk: emptyDesk(program, observations, classes, watch),
    calendarRow: 0,
    careerRow: 0,
    planAt: planAt(program, 0, 0),
    begun: 0,
    ended: 0,
    byEnd: ascendingOrder(observations.touches.endAt)
  }
}

/** Goes on to an instant; instants must ascend. */
export function advance(sweep: DutySweep, to: number): void {
  passEvents(sweep, to)
  sweep.desk.now = to
}

/** Merges the calendar, the careers and the beginnings and ends of touches by instant; the order within an instant has no effect. */
function passEvents(sweep: DutySweep, to: number): void {
  const { desk, byEnd } = sweep
  const { count, startAt, endAt } = desk.observations.touches
  for (;;) {
    const begins = sweep.begun < count ? startAt[sweep.begun] : Infinity
    const ends = sweep.ended < sweep.begun ? endAt[byEnd[sweep.ended]] : Infinity
    const at = Math.min(sweep.planAt, begins, ends)
    if (!(at <= to) || at === Infinity) return
    desk.now = at
    if (begins === at) beginTouch(desk, sweep.begun++)
    else if (ends === at) endTouch(desk, byEnd[sweep.ended++])
    else passPlan(sweep, at)
  }
}

function passPlan(sweep: DutySweep, at: number): void {
  const { program, desk } = sweep
  const { calendar, careers, startAt } = program
  if (careers !== undefined && instantOf(careers, sweep.careerRow, startAt) === at) {
    changeGroup(desk, careers.agent[sweep.careerRow], careers.group[sweep.careerRow])
    sweep.careerRow++
  } else {
    changePresence(desk, calendar.agent[sweep.calendarRow], calendar.change[sweep.calendarRow])
    sweep.calendarRow++
  }
  sweep.planAt = planAt(program, sweep.calendarRow, sweep.careerRow)
}

/** When the first of these rows of the calendar and of the careers happens. */
function planAt({ calendar, careers, startAt }: Program, calendarRow: number, careerRow: number): number {
  const comesAt = instantOf(calendar, calendarRow, startAt)
  return careers === undefined ? comesAt : Math.min(comesAt, instantOf(careers, careerRow, startAt))
}

/** What is planned for before the start of the run happens at its start. */
function instantOf(plan: { readonly count: number; readonly at: Float64Array }, row: number, startAt: number): number {
  return row < plan.count ? Math.max(plan.at[row], startAt) : Infinity
}
