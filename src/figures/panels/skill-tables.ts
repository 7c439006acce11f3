import { causeKeys } from '../../metrics/causes/cause.ts'
import { causeDefinitions, timeDefinitions } from '../../metrics/definitions.ts'
import type { Estimate, GroupResult, Result } from '../../metrics/schemas/result-schema.ts'
import type { Quantity, Table } from '../figure.ts'
import { quantity, shareOnTime } from '../quantities.ts'
import { staffCell, staffRegions, staffWeek } from './staff-cells.ts'

/** People of a skill, or all (null), by region over the mean week. */
export function peopleByRegion(result: Result, skill: string | null): Table {
  const hasHeads = result.staffing.cells.some(({ people }) => people !== undefined)
  return {
    kind: 'table',
    section: 'skill-people',
    title: 'Its people by region, in a mean week',
    columns: [
      'Region',
      ...(hasHeads ? ['People'] : []),
      'Load',
      'Missing',
      'Required',
      'Available',
      'Busy',
      'On shift'
    ],
    rows: [null, ...staffRegions(result)].map(region => {
      const cell = staffCell(result, region, skill)
      const week = cell === undefined ? undefined : staffWeek(cell)
      const hours = (value: number | undefined): Quantity => ({ value: value ?? 0, unit: 'hours' })
      const missing = hours(week?.missingHours)
      return [
        region ?? 'all',
        ...(hasHeads ? [{ value: cell?.people ?? 0, unit: 'people' } as const] : []),
        { value: week?.load ?? null, unit: 'share' },
        (week?.hoursShort ?? 0) > 0 ? { ...missing, verdict: 'missed' } : missing,
        hours(week?.requiredHours),
        hours(week?.availableHours),
        hours(week?.busyHours),
        hours(week?.scheduledHours)
      ] satisfies Table['rows'][number]
    }),
    spare: ['On shift', 'Available', 'Busy', 'Required'],
    notes: [
      `Person-hours a week. Load: required of available. Missing: over the hours that are short; ! where at least half a person is. Busy: on tickets of ${skill === null ? 'any skill' : 'this skill'}.`
    ]
  }
}

const TIMES = ['firstWaitSeconds', 'firstReplySeconds', 'resolutionSeconds', 'handleSeconds'] as const

/** How long the tickets of a group take. */
export function waits({ times }: GroupResult): Table {
  return {
    kind: 'table',
    section: 'skill-waits',
    title: 'How long its tickets take',
    columns: ['Time', 'Mean', '95% from', '95% to', 'p50', 'p90', 'p95', 'Tickets'],
    rows: TIMES.map(key => {
      const { mean, p50, p90, p95, count } = times[key]
      return [
        timeDefinitions[key].title,
        quantity(mean, 'seconds'),
        ...endsOf(mean, 'seconds'),
        quantity(p50, 'seconds'),
        quantity(p90, 'seconds'),
        quantity(p95, 'seconds'),
        quantity(count, 'tickets')
      ]
    }),
    spare: ['p95', 'Tickets', 'p50'],
    notes: [
      'All around the clock; 95%: the interval of the mean over the replications; p90: nine in ten take no longer.'
    ]
  }
}

/** What was promised to the tickets of a group and what was kept. */
export function promisesOf({ firstReplyTarget, nextReplyTarget, resolutionTarget }: GroupResult): Table {
  const told = [
    ['First replies', firstReplyTarget],
    ['Next replies', nextReplyTarget],
    ['Resolutions', resolutionTarget]
  ] as const
  const judged = told.filter(([, { due }]) => (due.value ?? 0) > 0)
  return {
    kind: 'table',
    section: 'skill-promises',
    title: 'Its promises',
    columns: ['Promise', 'On time', '95% from', '95% to', 'Due', 'Missed for'],
    rows: judged.map(([name, target]) => [
      name,
      shareOnTime(target),
      ...endsOf(target.share, 'share'),
      quantity(target.due, 'tickets'),
      target.linesMissed.join(', ')
    ]),
    spare: ['Due'],
    notes:
      judged.length === 0
        ? ['Nothing was promised for its tickets, or nothing is due yet.']
        : ['! marks a promise that is missed, on 30 tickets or on all it holds for.']
  }
}

const MOST_CAUSES = 8

/** The causes that take most of the time of a solved ticket, next to those of all tickets. */
export function timeOf(result: Result, skill: string | null): Table[] {
  const all = causesOf(result, [])
  const own = skill === null ? all : causesOf(result, ['skill'], skill)
  if (own === undefined || all === undefined || !own.solved.value) return []
  const total = causeKeys.reduce((sum, cause) => sum + (own.solvedSeconds[cause].value ?? 0), 0)
  const causes = causeKeys
    .filter(cause => (own.solvedSeconds[cause].value ?? 0) > 0)
    .sort((a, b) => (own.solvedSeconds[b].value ?? 0) - (own.solvedSeconds[a].value ?? 0))
  return [
    {
      kind: 'table',
      section: 'skill-time',
      title: 'Where its time went',
      columns: ['Cause', 'Mean', '95% from', '95% to', 'Of the whole', ...(skill === null ? [] : ['All tickets'])],
      rows: causes.slice(0, MOST_CAUSES).map(cause => {
        const seconds = own.solvedSeconds[cause]
        return [
          causeDefinitions[cause].title,
          quantity(seconds, 'seconds'),
          ...endsOf(seconds, 'seconds'),
          { value: total > 0 ? (seconds.value ?? 0) / total : null, unit: 'share' as const },
          ...(skill === null ? [] : [quantity(all.solvedSeconds[cause], 'seconds')])
        ]
      }),
      notes: [
        `Of the time to resolution of a solved ticket, the most first${causes.length > MOST_CAUSES ? '; lesser causes are left out' : ''}.`
      ]
    }
  ]
}

type CauseResult = Result['causes'][number]['groups'][number]

function causesOf(result: Result, by: readonly string[], ...key: readonly string[]): CauseResult | undefined {
  const groups = result.causes.find(down => down.by.join('\n') === by.join('\n'))?.groups
  return groups?.find(group => group.key.join('\n') === key.join('\n'))
}

/** Ends of an interval; shares stay within 0 and 1, durations above 0. */
function endsOf({ low, high }: Estimate, unit: Quantity['unit']): [Quantity, Quantity] {
  const most = unit === 'share' ? 1 : Infinity
  const end = (value: number | null): Quantity => ({
    value: value === null ? null : Math.min(most, Math.max(0, value)),
    unit
  })
  return [end(low), end(high)]
}
