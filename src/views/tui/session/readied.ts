import type { TracedRun } from '../../../metrics/life-line/traced-run.ts'
import { livePlayback } from '../panels/live-playback.ts'
import { ticketList } from '../panels/tickets-list.ts'
import type { TuiServices } from '../tui-data.ts'

/** Gives what is seen and typed meanwhile its turn. */
const turn = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 5))

/** Makes what panels are painted from, piece by piece, so that keys have their turn between; each piece is kept for that run. */
const readied = async (run: TracedRun, signal: AbortSignal): Promise<TracedRun> => {
  for (const make of [ticketList, livePlayback]) {
    await turn()
    signal.throwIfAborted()
    make(run)
  }
  await turn()
  return run
}

/** The same services, with a trace that ends only when its panels can be painted at once. */
export const readyServices = (services: TuiServices): TuiServices => {
  const { trace } = services
  return trace === undefined
    ? services
    : { ...services, trace: async (changes, signal) => readied(await trace(changes, signal), signal) }
}
