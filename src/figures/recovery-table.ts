import type { RecoveryResult, Result } from '../metrics/schemas/result-schema.ts'
import type { Quantity, Table } from './figure.ts'
import { quantity } from './quantities.ts'

/** How the backlog came down after storms, steps of demand and its highest level; a detail where the scenario has no surge. */
export function recoveryTable({ recoveries, days }: Result): Table {
  return {
    kind: 'table',
    section: 'recovery',
    title: 'Recovery of the backlog',
    columns: ['After', 'Backlog before', 'Highest', 'Highest on', 'Back after', 'Back in share of runs'],
    rows: recoveries.map(recovery => rowOf(recovery, days)),
    spare: ['Highest on', 'Back in share of runs'],
    notes: [
      'Back: from then on the mean of 24 hours is at most a tenth, or one ticket, above the same hours of the week before; counted from the end of the storm, or from the day of the launch or of the higher rate. The highest backlog is compared with the mean of the period, and counted from its instant. –: not within the period, or nothing to compare with.'
    ],
    isDetail: recoveries.every(({ surge }) => surge === null)
  }
}

function rowOf(
  { surge, before, peak, peakAtSeconds, recoverySeconds, recoveredShare }: RecoveryResult,
  days: Result['days']
): (string | Quantity)[] {
  const dayOfPeak = days.filter(({ startSeconds }) => startSeconds <= (peakAtSeconds.value ?? Number.NaN)).at(-1)
  return [
    surge ?? 'highest backlog',
    quantity(before, 'tickets'),
    quantity(peak, 'tickets'),
    dayOfPeak?.date ?? '–',
    quantity(recoverySeconds, 'seconds'),
    quantity(recoveredShare, 'share')
  ]
}
