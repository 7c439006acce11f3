import { type Observations, TouchEnd } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import { reportGrid } from '../series/report-grid.ts'
import { isSorting } from '../sorting.ts'
import type { TouchSeconds } from '../work/person-time.ts'
import { personTimeOf } from '../work/person-time-of.ts'
import { presencesOf } from '../work/staffing.ts'
import type { TabledRun } from './ticket-source.ts'

/** What somebody did in a touch. */
export const TouchWork = { work: 0, sorting: 1, answering: 2, handingOver: 3 } as const

/** Everything that the table of touches tells, by row of the observed touches. */
export interface TouchSource extends TabledRun {
  /** `TouchWork`. */
  readonly work: Uint8Array
  /** Time within the counted period on shift and past it; of several touches at once each second counts once. */
  readonly time: TouchSeconds
}

/** Works out what is told of each touch of a run. */
export function touchSource(run: TabledRun): TouchSource {
  const { program, legend, observations, window } = run
  const { count } = observations.touches
  const time = { busy: new Float64Array(count), overtime: new Float64Array(count) }
  const presences = presencesOf(program, legend, window)
  personTimeOf(program, legend, observations, presences, reportGrid(legend).pieces, time)
  return { ...run, work: worksOf(program, observations), time }
}

function worksOf(program: Program, { touches }: Observations): Uint8Array {
  const wasTransferred = new Uint8Array(program.tickets.count)
  return Uint8Array.from({ length: touches.count }, (_, touch) => {
    const end = touches.end[touch]
    if (end === TouchEnd.consulted) return TouchWork.answering
    if (end === TouchEnd.handoverGiven) return TouchWork.handingOver
    const ticket = touches.ticket[touch]
    const sorts = isSorting(program, touches, touch, wasTransferred[ticket])
    if (end === TouchEnd.transferred) wasTransferred[ticket] = 1
    return sorts ? TouchWork.sorting : TouchWork.work
  })
}
