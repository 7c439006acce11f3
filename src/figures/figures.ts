import type { Result } from '../metrics/schemas/result-schema.ts'
import { assumptions, leftOut } from './assumptions.ts'
import { backlogOverDays, depthBy, depthOverDays } from './depth-figures.ts'
import { expectations } from './expectations.ts'
import type { Figure } from './figure.ts'
import { firstLook, furtherFindings } from './findings.ts'
import { gapMap, skillGaps } from './gap-map.ts'
import { groupTable, queueTable } from './group-tables.ts'
import { handoverFigures } from './handover-figures.ts'
import { headline } from './headline.ts'
import { peopleTable } from './people-table.ts'
import { promises } from './promises.ts'
import { promisesByClock } from './promises-by-clock.ts'
import { areSameGroups } from './read-result.ts'
import { recoveryTable } from './recovery-table.ts'
import { regionTable } from './region-table.ts'
import { resolutionFigures } from './resolution-figures.ts'
import { waitByHour, whereTimeWent } from './where-time-went.ts'
import { workFigures } from './work-figures.ts'

/** The report on a result, section by section; the same for every view. */
export function figures(result: Result): Figure[] {
  // Without queues of its own a scenario has one for each plan.
  const hasOwnQueues = !areSameGroups(result, 'queue', 'plan')
  return [
    headline(result),
    ...expectations(result),
    firstLook(result),
    ...furtherFindings(result),
    ...promises(result),
    ...promisesByClock(result),
    ...whereTimeWent(result, ['priority'], false),
    groupTable(result, ['priority'], 'By priority', false),
    regionTable(result),
    ...resolutionFigures(result),
    depthOverDays(result),
    backlogOverDays(result),
    recoveryTable(result),
    gapMap(result),
    queueTable(result),
    ...(hasOwnQueues ? [groupTable(result, ['plan'], 'By plan', true)] : []),
    groupTable(result, ['channel'], 'By channel', true),
    groupTable(result, ['skill'], 'By skill', true),
    groupTable(result, ['target'], 'By line of the targets', true),
    groupTable(result, ['priority', 'region'], 'By priority and region', true),
    ...whereTimeWent(result, ['queue'], true),
    ...whereTimeWent(result, ['skill'], true),
    ...whereTimeWent(result, ['region'], true),
    ...(hasOwnQueues ? whereTimeWent(result, ['plan'], true) : []),
    ...whereTimeWent(result, ['channel'], true),
    ...whereTimeWent(result, ['priority', 'region'], true),
    waitByHour(result),
    depthBy(result, 'priority'),
    depthBy(result, 'queue'),
    depthBy(result, 'skill'),
    ...skillGaps(result),
    ...workFigures(result),
    ...handoverFigures(result),
    ...peopleTable(result),
    ...leftOut(result),
    assumptions(result)
  ]
}
