import type { Observations } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import { ascendingOrder } from '../ascending-order.ts'
import { Desk, type HindranceWatch } from './desk.ts'
import type { WaitingClasses } from './waiting-classes.ts'

/**
 * What hinders the tickets of each class, followed through a run.
 *
 * A person is *on duty* while on shift and outside pauses; whoever answers somebody or writes up on shift is on duty and busy. Nobody is on duty
 * before the run starts. Where somebody on duty may take the ticket all are busy: with lesser work if one of them has in hand what
 * goes after it (a line of a higher tier, or the same tier and less urgent), else with work that goes first or is its equal.
 */
export interface DutySweep {
  /** Goes on to an instant; instants must ascend. */
  advance(to: number): void
  /** Writes for how many seconds a class was hindered by each hindrance, up to the instant that was advanced to, from `out[first]` on. */
  writeSeconds(waitingClass: number, out: Float64Array, first: number): void
}

/** Starts the sweep before the first event of a run, when nobody is on duty; `watch` is told of every change from then on. */
export function dutySweep(
  program: Program,
  observations: Observations,
  classes: WaitingClasses,
  watch?: HindranceWatch
): DutySweep {
  return new Sweep(new Desk(program, observations, classes, watch), new Events(program, observations))
}

class Sweep implements DutySweep {
  constructor(
    private readonly desk: Desk,
    private readonly events: Events
  ) {}

  advance(to: number): void {
    this.events.pass(to, this.desk)
    this.desk.now = to
  }

  writeSeconds(waitingClass: number, out: Float64Array, first: number): void {
    this.desk.writeSeconds(waitingClass, out, first)
  }
}

/** Merges the calendar, the careers and the beginnings and ends of touches by instant; the order within an instant has no effect. */
class Events {
  private calendarRow = 0
  private careerRow = 0
  private begun = 0
  private ended = 0
  private planAt = 0
  private readonly byEnd: Uint32Array

  constructor(
    private readonly program: Program,
    private readonly observations: Observations
  ) {
    this.byEnd = ascendingOrder(observations.touches.endAt)
    this.planAt = Math.min(this.calendarAt(), this.careerAt())
  }

  /** Tells the desk of all events up to an instant. */
  pass(to: number, desk: Desk): void {
    const { count, startAt, endAt } = this.observations.touches
    const { byEnd } = this
    for (;;) {
      const begins = this.begun < count ? startAt[this.begun] : Infinity
      const ends = this.ended < this.begun ? endAt[byEnd[this.ended]] : Infinity
      const at = Math.min(this.planAt, begins, ends)
      if (!(at <= to) || at === Infinity) return
      desk.now = at
      if (begins === at) desk.begin(this.begun++)
      else if (ends === at) desk.end(byEnd[this.ended++])
      else this.passPlan(at, desk)
    }
  }

  private passPlan(at: number, desk: Desk): void {
    const { calendar, careers } = this.program
    if (careers !== undefined && this.careerAt() === at) {
      desk.changeGroup(careers.agent[this.careerRow], careers.group[this.careerRow])
      this.careerRow++
    } else {
      desk.change(calendar.agent[this.calendarRow], calendar.change[this.calendarRow])
      this.calendarRow++
    }
    this.planAt = Math.min(this.calendarAt(), this.careerAt())
  }

  private calendarAt(): number {
    const { calendar, startAt } = this.program
    return instantOf(calendar, this.calendarRow, startAt)
  }

  private careerAt(): number {
    const { careers, startAt } = this.program
    return careers === undefined ? Infinity : instantOf(careers, this.careerRow, startAt)
  }
}

/** What is planned for before the start of the run happens at its start. */
function instantOf(plan: { readonly count: number; readonly at: Float64Array }, row: number, startAt: number): number {
  return row < plan.count ? Math.max(plan.at[row], startAt) : Infinity
}
