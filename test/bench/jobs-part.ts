import type { Row } from './part.ts'
import { runProgram } from './program-run.ts'
import { deskSettings, type PERIODS } from './scaled-desk.ts'

const REPLICATIONS = 100

/** A hundred replications in one thread and in two; by the clock, since that is what threads are for. */
export const jobsRows = (period: keyof typeof PERIODS): Row[] => {
  const settings = deskSettings(period).flatMap(set => ['--set', set])
  const words = ['run', 'scenarios/follow-the-sun-traffic.yaml', ...settings, '--quiet', '--format', 'json']
  const runs = [1, 2].map(jobs => runProgram([...words, '--replications', `${REPLICATIONS}`, '--jobs', `${jobs}`]))
  return runs.map(({ wallMilliseconds, processorMilliseconds, peakBytes }, i) => {
    const speedUp = `${(runs[0].wallMilliseconds / wallMilliseconds).toFixed(2)} × as fast as one thread`
    const busy = `${(processorMilliseconds / 1000).toFixed(1)} s of processor`
    return {
      name: `${REPLICATIONS} replications of the ${period}, ${i + 1} thread${i > 0 ? 's' : ''}, by the clock`,
      milliseconds: wallMilliseconds,
      peakBytes,
      remark: i === 0 ? busy : `${busy}; ${speedUp}`
    }
  })
}
