import type { Result } from '../metrics/result-schema.ts'
import { assumptions, leftOut } from './assumptions.ts'
import { backlogOverDays, depthBy, depthOverDays } from './depth-figures.ts'
import type { Figure } from './figure.ts'
import { firstLook, furtherFindings } from './findings.ts'
import { gapMap, skillGaps } from './gap-map.ts'
import { groupTable } from './group-tables.ts'
import { headline } from './headline.ts'
import { promises } from './promises.ts'
import { regionTable } from './region-table.ts'

/** The report on a result, section by section; the same for every view. */
export function figures(result: Result): Figure[] {
  return [
    headline(result),
    firstLook(result),
    ...furtherFindings(result),
    ...promises(result),
    groupTable(result, ['priority'], 'By priority', false),
    regionTable(result),
    depthOverDays(result),
    backlogOverDays(result),
    gapMap(result),
    groupTable(result, ['queue'], 'By queue', true),
    groupTable(result, ['plan'], 'By plan', true),
    groupTable(result, ['channel'], 'By channel', true),
    groupTable(result, ['skill'], 'By skill', true),
    groupTable(result, ['target'], 'By line of the targets', true),
    groupTable(result, ['priority', 'region'], 'By priority and region', true),
    depthBy(result, 'priority'),
    depthBy(result, 'queue'),
    depthBy(result, 'skill'),
    ...skillGaps(result),
    ...leftOut(result),
    assumptions(result)
  ]
}
