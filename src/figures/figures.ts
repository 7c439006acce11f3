import type { Result } from '../metrics/result-schema.ts'
import { assumptions } from './assumptions.ts'
import { depthBy, depthOverDays } from './depth-figures.ts'
import type { Figure } from './figure.ts'
import { firstLook } from './findings.ts'
import { gapMap, skillGaps } from './gap-map.ts'
import { groupTable } from './group-tables.ts'
import { headline } from './headline.ts'
import { regionTable } from './region-table.ts'

/** The report on a result, section by section; the same for every view. */
export function figures(result: Result): Figure[] {
  return [
    headline(result),
    firstLook(result),
    groupTable(result, ['priority'], 'By priority', false),
    regionTable(result),
    depthOverDays(result),
    gapMap(result),
    groupTable(result, ['queue'], 'By queue', true),
    groupTable(result, ['plan'], 'By plan', true),
    groupTable(result, ['channel'], 'By channel', true),
    groupTable(result, ['skill'], 'By skill', true),
    groupTable(result, ['priority', 'region'], 'By priority and region', true),
    depthBy(result, 'priority'),
    depthBy(result, 'queue'),
    depthBy(result, 'skill'),
    skillGaps(result),
    assumptions(result)
  ]
}
