import type { Result } from '../metrics/schemas/result-schema.ts'
import type { List } from './figure.ts'
import type { Finding } from './finding.ts'
import { ownerFindings } from './owner-findings.ts'
import { queueFindings } from './queue-findings.ts'
import { recoveryFindings } from './recovery-findings.ts'
import { staffFindings } from './staff-findings.ts'
import { targetFindings } from './target-findings.ts'

const MOST = 8

/** What to look at first: the findings that do most harm. */
export function firstLook(result: Result): List {
  const { first, rest } = split(rankedFindings(result))
  return {
    kind: 'list',
    section: 'first-look',
    title: 'What to look at first',
    isOrdered: true,
    items: first.length === 0 ? ['Nothing stands out.'] : first.map(({ text }) => text),
    notes: rest.length > 0 ? [`and ${rest.length} more: --details shows them`] : []
  }
}

/** The findings that a first look leaves out; no figure where there are none. */
export function furtherFindings(result: Result): List[] {
  const { rest } = split(rankedFindings(result))
  if (rest.length === 0) return []
  return [
    {
      kind: 'list',
      section: 'further-findings',
      title: 'What to look at next',
      isOrdered: true,
      firstNumber: MOST + 1,
      items: rest.map(({ text }) => text),
      notes: [],
      isDetail: true
    }
  ]
}

/** All findings, most harmful first, though never a lower bound at the top; equal ones by their words. */
export function rankedFindings(result: Result): Finding[] {
  const all = [
    ...targetFindings(result),
    ...staffFindings(result),
    ...queueFindings(result),
    ...ownerFindings(result),
    ...recoveryFindings(result)
  ]
  const ranked = all.sort((a, b) => b.harm - a.harm || (a.text < b.text ? -1 : 1))
  const top = ranked.find(({ isBound }) => isBound !== true)
  return top === undefined ? ranked : [top, ...ranked.filter(finding => finding !== top)]
}

/** The first look takes the top of the ranking, the last places being kept for what must be shown. */
function split(ranked: readonly Finding[]): { first: Finding[]; rest: Finding[] } {
  const must = ranked.filter(({ mustShow }) => mustShow === true).slice(0, MOST)
  const others = ranked.filter(finding => !must.includes(finding)).slice(0, MOST - must.length)
  const first = ranked.filter(finding => must.includes(finding) || others.includes(finding))
  return { first, rest: ranked.filter(finding => !first.includes(finding)) }
}
