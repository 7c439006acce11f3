import type { Estimate, Result, SummaryEstimates } from '../metrics/schemas/result-schema.ts'
import type { Quantity, Tiles } from './figure.ts'
import { counted, durationInWords, shareInWords } from './in-words.ts'
import { ofAWeek, quantity, shareOnTime } from './quantities.ts'
import { allStaff, overall, weeksOf } from './read-result.ts'
import { studyWarnings } from './study-notes.ts'
import { missingOf } from './week-hours.ts'

type Tile = Tiles['tiles'][number]

/** The figures of the whole run. */
export function headline(result: Result): Tiles {
  return {
    kind: 'tiles',
    section: 'headline',
    title: result.scenario.name,
    notes: [...provenance(result), ...studyWarnings(result)],
    tiles: [...flowTiles(result), ...timeTiles(result), ...promiseTiles(result), ...peopleTiles(result)]
  }
}

function flowTiles(result: Result): Tile[] {
  const { counts, openAgeSeconds } = overall(result)
  const oldest = openAgeSeconds.max.value
  return [
    { label: 'tickets arrived', quantity: quantity(counts.arrived, 'tickets') },
    { label: 'solved', quantity: quantity(counts.solved, 'tickets') },
    ...deflected(result),
    {
      label: 'open at the end',
      measure: 'open',
      quantity: quantity(counts.open, 'tickets'),
      ...(oldest === null ? {} : { detail: `oldest ${durationInWords(oldest)}` })
    },
    { label: 'abandoned', measure: 'abandoned', quantity: quantity(counts.abandoned, 'tickets') },
    ...turnedAway(result)
  ]
}

/** Said where diagnostics or a bot keep tickets from people. */
function deflected(result: Result): Tile[] {
  const { deflected } = overall(result).counts
  const { value } = result.work.life.deflectedShare
  if (!deflected.value || value === null) return []
  return [{ label: 'deflected', quantity: quantity(deflected, 'tickets'), detail: `${shareInWords(value)} of all` }]
}

/** Left out where nobody is turned away and the tile of the deflected takes its place. */
function turnedAway(result: Result): Tile[] {
  const { counts } = overall(result)
  if (!counts.turnedAway.value && counts.deflected.value) return []
  return [{ label: 'turned away', quantity: quantity(counts.turnedAway, 'tickets') }]
}

function timeTiles(result: Result): Tile[] {
  const { times } = overall(result)
  return [
    {
      label: 'wait, mean',
      quantity: quantity(times.firstWaitSeconds.mean, 'seconds'),
      detail: nineInTen(times.firstWaitSeconds)
    },
    {
      label: 'first reply, median',
      measure: 'firstReplySeconds.p50',
      quantity: quantity(times.firstReplySeconds.p50, 'seconds'),
      detail: nineInTen(times.firstReplySeconds)
    },
    {
      label: 'resolution, median',
      measure: 'resolutionSeconds.p50',
      quantity: quantity(times.resolutionSeconds.p50, 'seconds'),
      detail: nineInTen(times.resolutionSeconds)
    }
  ]
}

function promiseTiles(result: Result): Tile[] {
  const { times, firstReplyTarget, resolutionTarget } = overall(result)
  return [
    {
      label: 'replied on time',
      measure: 'firstReplyTarget.share',
      quantity: shareOnTime(firstReplyTarget),
      ...missedOf(result.targets.map(({ firstReply }) => firstReply?.verdict))
    },
    {
      label: 'resolved on time',
      measure: 'resolutionTarget.share',
      quantity: shareOnTime(resolutionTarget),
      ...missedOf(result.targets.map(({ resolution }) => resolution?.verdict))
    },
    promisesMissed(result),
    { label: 'handling time', quantity: quantity(times.handleSeconds.mean, 'seconds'), detail: 'mean of a ticket' }
  ]
}

type Verdict = NonNullable<Result['targets'][number]['firstReply']>['verdict']

const judgedOf = (verdicts: readonly (Verdict | undefined)[]): readonly (Verdict | undefined)[] =>
  verdicts.filter(verdict => verdict === 'met' || verdict === 'missed')

/** Why a share is marked that is large on the whole. */
function missedOf(verdicts: readonly (Verdict | undefined)[]): Pick<Tile, 'detail'> {
  const judged = judgedOf(verdicts)
  const missed = judged.filter(verdict => verdict === 'missed').length
  return missed === 0 || judged.length < 2 ? {} : { detail: `${missed} of ${judged.length} missed` }
}

function promisesMissed({ targets }: Result): Tile {
  const judged = judgedOf(
    targets.flatMap(({ firstReply, nextReply, resolution }) => [
      firstReply?.verdict,
      nextReply?.verdict,
      resolution?.verdict
    ])
  )
  const missed = judged.filter(verdict => verdict === 'missed').length
  const quantity: Quantity = { value: judged.length === 0 ? null : missed, unit: 'count' }
  if (judged.length === 0) return { label: 'promises missed', quantity }
  return {
    label: 'promises missed',
    quantity: { ...quantity, verdict: missed > 0 ? 'missed' : 'met' },
    detail: `of ${judged.length}`
  }
}

function peopleTiles(result: Result): Tile[] {
  const { times } = overall(result)
  const [all] = result.staffing.totals
  const short = missingOf(allStaff(result)?.week.gapPeople ?? []).reduce((sum, people) => sum + people, 0)
  const none: Estimate = { value: 0, low: null, high: null }
  return [
    {
      label: 'different people',
      measure: 'people',
      quantity: quantity(times.people.mean, 'count'),
      detail: 'on a ticket, mean'
    },
    {
      label: 'occupancy',
      measure: 'occupancy',
      quantity: quantity(all?.occupancy ?? null, 'share'),
      detail: 'busy on shift'
    },
    {
      label: 'overtime a week',
      measure: 'overtimeHours',
      quantity: ofAWeek(all?.overtimeHours ?? none, weeksOf(result), 'hours')
    },
    { label: 'short a week', quantity: { value: short, unit: 'hours' }, detail: 'person-hours' }
  ]
}

function provenance({ scenario: { policy }, period, seed, replications, tzRelease, versions }: Result): string[] {
  const programs = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
  const run = [`seed ${seed}`, counted(replications, 'replication'), `tz ${tzRelease}`, ...programs]
  const routing = policy === undefined ? '' : `; policy ${policy}`
  return [`${period.firstDay} to ${period.lastDay}, ${period.zone}${routing}`, run.join(', ')]
}

function nineInTen({ p90 }: SummaryEstimates): string {
  return `90% in ${p90.value === null ? '–' : durationInWords(p90.value)}`
}
