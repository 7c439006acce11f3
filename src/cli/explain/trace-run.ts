import { ArrivalsError } from '../../compile/arrivals/draw-arrivals.ts'
import { compileStaffing } from '../../compile/staffing.ts'
import { causeSeconds } from '../../metrics/causes/cause-seconds.ts'
import { type CountedWindow, countedWindow } from '../../metrics/counted-window.ts'
import type { TracedRun } from '../../metrics/life-line/traced-run.ts'
import { type Luck, type Replicated, replicate } from '../../study/replicate.ts'
import type { StudyInput } from '../../study/run-study.ts'
import { formatIso } from '../../time/labels.ts'
import { demandError } from '../draw-tickets.ts'

const replicated = (file: string, { scenario, recorded }: StudyInput, luck: Luck): Replicated => {
  try {
    return replicate(scenario, compileStaffing(scenario), recorded?.tickets, luck)
  } catch (error) {
    throw error instanceof ArrivalsError ? demandError(file, error) : error
  }
}

/**
 * Simulates one replication and splits the time of every ticket.
 * @throws UserError where the demand cannot be drawn
 */
export const traceRun = (
  file: string,
  input: StudyInput,
  luck: Luck
): { readonly run: TracedRun; readonly window: CountedWindow } => {
  const { program, legend, observations } = replicated(file, input, luck)
  const window = countedWindow(program, legend, observations)
  const until = window.observedUntil
  const stampOf = (at: number, zone: string) => ({
    utc: formatIso('UTC', legend.epochSeconds + at),
    local: formatIso(zone, legend.epochSeconds + at),
    zone
  })
  const seconds = causeSeconds(program, observations, until)
  return { run: { program, legend, observations, until, seconds, stampOf }, window }
}
