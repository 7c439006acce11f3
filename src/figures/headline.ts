import type { Estimate, Result } from '../metrics/result-schema.ts'
import type { Quantity, Tiles, Unit } from './figure.ts'
import { counted, durationInWords } from './in-words.ts'
import { overall, weeksOf } from './read-result.ts'
import { isMet } from './target-findings.ts'

/** The figures of the whole run. */
export function headline(result: Result): Tiles {
  const { counts, times, firstReplyTarget, resolutionTarget } = overall(result)
  const [all] = result.staffing.totals
  const perWeek = (all?.overtimeHours.value ?? 0) / weeksOf(result)
  return {
    kind: 'tiles',
    section: 'headline',
    title: result.scenario.name,
    notes: [provenance(result)],
    tiles: [
      { label: 'tickets arrived', quantity: quantity(counts.arrived, 'tickets') },
      { label: 'solved', quantity: quantity(counts.solved, 'tickets') },
      { label: 'open at the end', quantity: quantity(counts.open, 'tickets'), ...ageOf(result) },
      { label: 'abandoned, refused', quantity: lost(counts.abandoned, counts.turnedAway) },
      {
        label: 'first reply, median',
        quantity: quantity(times.firstReplySeconds.p50, 'seconds'),
        detail: `90% in ${words(times.firstReplySeconds.p90)}`
      },
      {
        label: 'resolution, median',
        quantity: quantity(times.resolutionSeconds.p50, 'seconds'),
        detail: `90% in ${words(times.resolutionSeconds.p90)}`
      },
      { label: 'replied on time', quantity: judged(firstReplyTarget.share, isMet(firstReplyTarget)) },
      { label: 'resolved on time', quantity: judged(resolutionTarget.share, isMet(resolutionTarget)) },
      { label: 'handling time', quantity: quantity(times.handleSeconds.mean, 'seconds'), detail: 'mean of a ticket' },
      { label: 'people on a ticket', quantity: quantity(times.assigneeStations.mean, 'count'), detail: 'mean' },
      { label: 'occupancy', quantity: quantity(all?.occupancy ?? null, 'share'), detail: 'busy on shift' },
      { label: 'overtime a week', quantity: { value: perWeek, unit: 'hours' } }
    ]
  }
}

/** An estimate as a quantity. */
export function quantity(estimate: Estimate | null, unit: Unit): Quantity {
  if (estimate === null || estimate.value === null) return { value: null, unit }
  return { value: estimate.value, unit, low: estimate.low, high: estimate.high }
}

/** A share with the verdict on its target. */
export function judged(share: Estimate, isTargetMet: boolean | undefined): Quantity {
  if (isTargetMet === undefined) return quantity(share, 'share')
  return { ...quantity(share, 'share'), verdict: isTargetMet ? 'met' : 'missed' }
}

function provenance({ period, seed, replications, tzRelease, versions }: Result): string {
  const program = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
  const run = [`seed ${seed}`, counted(replications, 'replication'), `tz ${tzRelease}`, ...program]
  return `${period.firstDay} to ${period.lastDay}, ${period.zone}; ${run.join(', ')}`
}

function ageOf(result: Result): { detail?: string } {
  const { max } = overall(result).openAgeSeconds
  return max.value === null ? {} : { detail: `oldest ${durationInWords(max.value)}` }
}

function lost(abandoned: Estimate, turnedAway: Estimate): Quantity {
  return { value: (abandoned.value ?? 0) + (turnedAway.value ?? 0), unit: 'tickets' }
}

function words({ value }: Estimate): string {
  return value === null ? '–' : durationInWords(value)
}
