import { ArrivalsError } from '../../compile/arrivals/draw-arrivals.ts'
import { compileStaffing } from '../../compile/staffing.ts'
import type { CountedWindow } from '../../metrics/counted-window.ts'
import type { TracedRun } from '../../metrics/life-line/traced-run.ts'
import { type ApartSettings, followApart } from '../../study/follow-apart.ts'
import { type FollowedReplication, followReplication } from '../../study/followed-replication.ts'
import type { Luck } from '../../study/replicate.ts'
import type { StudyInput } from '../../study/run-study.ts'
import { formatIso } from '../../time/labels.ts'
import { demandError } from '../draw-tickets.ts'

/** One replication with its words. */
export interface Traced {
  readonly run: TracedRun
  readonly window: CountedWindow
}

const tracedOf = ({ program, legend, observations, window, seconds }: FollowedReplication): Traced => {
  const stampOf = (at: number, zone: string) => ({
    utc: formatIso('UTC', legend.epochSeconds + at),
    local: formatIso(zone, legend.epochSeconds + at),
    zone
  })
  return { run: { program, legend, observations, until: window.observedUntil, seconds, stampOf }, window }
}

const inWords = (file: string, error: unknown): unknown =>
  error instanceof ArrivalsError ? demandError(file, error) : error

/**
 * Simulates one replication and splits the time of every ticket.
 * @throws UserError where the demand cannot be drawn
 */
export const traceRun = (file: string, { scenario, recorded }: StudyInput, luck: Luck): Traced => {
  try {
    return tracedOf(followReplication(scenario, compileStaffing(scenario), recorded?.tickets, luck))
  } catch (error) {
    throw inWords(file, error)
  }
}

/**
 * The same in a thread of its own, so that this one stays free.
 * @throws UserError where the demand cannot be drawn; what the signal was aborted with
 */
export const traceApart = (file: string, input: StudyInput, luck: Luck, settings: ApartSettings): Promise<Traced> =>
  followApart(input, luck, settings).then(tracedOf, (error: unknown) => {
    throw inWords(file, error)
  })
