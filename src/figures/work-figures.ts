import type { Estimate, GroupResult, Result } from '../metrics/schemas/result-schema.ts'
import type { Quantity, Table, Tiles } from './figure.ts'
import { ofAWeek, quantity } from './quantities.ts'
import { groupsBy, nameOf, overall, weeksOf } from './read-result.ts'

/** The work itself: what tickets went through, what it is like to do it, and how many hands a ticket takes. */
export function workFigures(result: Result): (Tiles | Table)[] {
  return [lifeTiles(result), handsTable(result, 'priority'), handsTable(result, 'skill'), workTable(result)]
}

function lifeTiles(result: Result): Tiles {
  const { life } = result.work
  const weeks = weeksOf(result)
  return {
    kind: 'tiles',
    section: 'work',
    title: 'The work itself',
    notes: [],
    isDetail: true,
    tiles: [
      { label: 'solved by who began', quantity: quantity(life.solvedByWhoBeganShare, 'share') },
      { label: 'round the globe', quantity: quantity(life.circledShare, 'share'), detail: '3 regions or more' },
      { label: 'came back', quantity: quantity(life.returnedShare, 'share'), detail: 'where they began' },
      { label: 'reopened', quantity: quantity(life.reopenedShare, 'share') },
      { label: 'deflected', quantity: quantity(life.deflectedShare, 'share'), detail: 'before people' },
      { label: 'bot was wrong', quantity: quantity(life.botWrongShare, 'share') },
      { label: 'converted', quantity: quantity(life.convertedShare, 'share'), detail: 'live, now a ticket' },
      { label: 'tried again', quantity: ofAWeek(life.redials, weeks, 'count'), detail: 'a week' },
      { label: 'sorted', quantity: ofAWeek(life.sorted, weeks, 'count'), detail: 'a week, wrong skill' },
      { label: 'passed on', quantity: ofAWeek(life.passedOn, weeks, 'count'), detail: 'a week, to others' },
      { label: 'first solution', quantity: quantity(overall(result).times.firstResolutionSeconds.p50, 'seconds') },
      {
        label: 'on hold',
        quantity: quantity(overall(result).times.onHoldSeconds.mean, 'seconds'),
        detail: 'mean of a ticket'
      }
    ]
  }
}

const HANDS = [
  'People',
  'Regions',
  'Stations',
  'Teams',
  'Hand-overs of 100',
  'Transfers of 100',
  'Reopens of 100',
  'On hold',
  'By who began'
]

function handsTable(result: Result, by: string): Table {
  const groups = [...groupsBy(result), ...groupsBy(result, by)].filter(({ counts }) => (counts.solved.value ?? 0) > 0)
  return {
    kind: 'table',
    section: `hands-by-${by}`,
    title: `How many hands a ticket takes, by ${by}`,
    columns: [`${by[0].toUpperCase()}${by.slice(1)}`, ...HANDS],
    rows: groups.map(handsOf),
    spare: ['Regions', 'Teams', 'On hold'],
    notes: [
      'Means over solved tickets; of 100: of a hundred tickets. Stations: one, and one more each time the next touch was by another person; teams: by another team. By who began: share solved by the person of the first touch. On hold: waiting for a colleague’s help.'
    ],
    isDetail: true
  }
}

function handsOf({ key, counts, times }: GroupResult): (string | Quantity)[] {
  const solved = counts.solved.value ?? 0
  return [
    nameOf(key),
    quantity(times.people.mean, 'count'),
    quantity(times.regions.mean, 'count'),
    quantity(times.assigneeStations.mean, 'count'),
    quantity(times.groupStations.mean, 'count'),
    ofHundred(times.handovers.mean),
    ofHundred(times.transfers.mean),
    ofHundred(times.reopens.mean),
    quantity(times.onHoldSeconds.mean, 'seconds'),
    { value: solved > 0 ? (counts.solvedByWhoBegan.value ?? 0) / solved : null, unit: 'share' }
  ]
}

/** A mean of a ticket as that of a hundred: what befalls few tickets would be rounded away. */
function ofHundred(mean: Estimate): Quantity {
  return ofAWeek(mean, 0.01, 'count')
}

function workTable({ work }: Result): Table {
  return {
    kind: 'table',
    section: 'work-by-region',
    title: 'What the work is like',
    columns: ['Region', 'Switches a day', 'Repeats', 'Past the shift a week', 'Questions a day'],
    rows: work.totals.map(({ region, switchesPerDay, repeatShare, pastShiftSecondsPerWeek, consultsPerDay }) => [
      region ?? 'all',
      quantity(switchesPerDay, 'count'),
      quantity(repeatShare, 'share'),
      quantity(pastShiftSecondsPerWeek, 'seconds'),
      quantity(consultsPerDay, 'count')
    ]),
    notes: [
      'Of a person: a day is eight hours on shift, a week forty. Switches: to another skill than before. Repeats: of the times somebody went on to another ticket, share of the same skill, channel and priority.'
    ],
    isDetail: true
  }
}
