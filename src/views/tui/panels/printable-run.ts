import type { TracedRun } from '../../../metrics/life-line/traced-run.ts'
import { printable } from '../../text/printable.ts'
import { remembered } from './remembered.ts'

/** The same run, all of whose names may be shown; what comes out of it is printable too. */
export const printableRun = remembered((run: TracedRun): TracedRun => {
  const { legend } = run
  const safe = (names: readonly string[]): readonly string[] => names.map(printable)
  return {
    ...run,
    legend: {
      ...legend,
      scenario: printable(legend.scenario),
      channels: safe(legend.channels),
      plans: safe(legend.plans),
      priorities: safe(legend.priorities),
      skills: safe(legend.skills),
      queues: safe(legend.queues),
      regions: safe(legend.regions),
      teams: safe(legend.teams),
      teamSite: safe(legend.teamSite),
      agents: safe(legend.agents),
      targetNames: safe(legend.targetNames),
      ticketId: row => printableId(legend.ticketId(row))
    }
  }
})

const PLAIN = /^[\u0021-\u007e]+(?: [\u0021-\u007e]+)*$/

/** Nearly all ids are plain, and there are tens of thousands of them. */
const printableId = (id: string): string => (PLAIN.test(id) ? id : printable(id))
