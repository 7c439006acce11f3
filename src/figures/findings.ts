import type { Result } from '../metrics/result-schema.ts'
import type { List } from './figure.ts'
import type { Finding } from './finding.ts'
import { queueFindings } from './queue-findings.ts'
import { staffFindings } from './staff-findings.ts'
import { targetFindings } from './target-findings.ts'

const MOST = 8

/** What to look at first: the findings that do most harm. */
export function firstLook(result: Result): List {
  const ranked = rankedFindings(result)
  const rest = ranked.length - MOST
  return {
    kind: 'list',
    section: 'first-look',
    title: 'What to look at first',
    isOrdered: true,
    items: ranked.length === 0 ? ['Nothing stands out.'] : ranked.slice(0, MOST).map(({ text }) => text),
    notes: rest > 0 ? [`and ${rest} more of less weight`] : []
  }
}

/** All findings, most harmful first; equal ones by their words. */
export function rankedFindings(result: Result): Finding[] {
  const all = [...targetFindings(result), ...staffFindings(result), ...queueFindings(result)]
  return all.sort((a, b) => b.harm - a.harm || (a.text < b.text ? -1 : 1))
}
