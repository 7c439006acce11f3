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
  /** Touches in the order in which they end. */
  readonly byEnd: Uint32Array
  /** How far each list of events has been passed, by `Passed`. */
  readonly passed: Int32Array
  /** When the next row of the calendar or of the careers happens; one row. */
  readonly planAt: Float64Array
}

/** Touches that have begun and ended, and rows of the calendar and of the careers that have happened. */
const Passed = { begun: 0, ended: 1, calendar: 2, careers: 3 } as const

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
    byEnd: ascendingOrder(observations.touches.endAt),
    passed: new Int32Array(Object.keys(Passed).length),
    planAt: Float64Array.of(planAt(program, 0, 0))
  }
}

/** Goes on to an instant; instants must ascend. */
export function advance(sweep: DutySweep, to: number): void {
  passEvents(sweep, to)
  sweep.desk.now[0] = to
}

/** Merges the calendar, the careers and the beginnings and ends of touches by instant; the order within an instant has no effect. */
function passEvents(sweep: DutySweep, to: number): void {
  const { desk, byEnd, passed } = sweep
  const { count, startAt, endAt } = desk.observations.touches
  for (;;) {
    const begun = passed[Passed.begun]
    const ended = passed[Passed.ended]
    const begins = begun < count ? startAt[begun] : Infinity
    const ends = ended < begun ? endAt[byEnd[ended]] : Infinity
    const at = Math.min(sweep.planAt[0], begins, ends)
    if (!(at <= to) || at === Infinity) return
    desk.now[0] = at
    if (begins === at) {
      passed[Passed.begun]++
      beginTouch(desk, begun)
    } else if (ends === at) {
      passed[Passed.ended]++
      endTouch(desk, byEnd[ended])
    } else passPlan(sweep, at)
  }
}

function passPlan({ program, desk, passed, planAt: next }: DutySweep, at: number): void {
  const { calendar, careers, startAt } = program
  const row = passed[Passed.careers]
  if (careers !== undefined && instantOf(careers, row, startAt) === at) {
    changeGroup(desk, careers.agent[row], careers.group[row])
    passed[Passed.careers]++
  } else {
    const own = passed[Passed.calendar]++
    changePresence(desk, calendar.agent[own], calendar.change[own])
  }
  next[0] = planAt(program, passed[Passed.calendar], passed[Passed.careers])
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
