import type { Legend } from '../../engine/legend.ts'
import type { Measures } from '../measures.ts'
import type { PeopleWork } from '../work/people-work.ts'
import type { PeopleSeconds } from '../work/person-time.ts'
import { personDefinitions, personHandoverDefinitions } from '../work/work-definitions.ts'
import { type Columns, count, number, seconds, text } from './column.ts'

/** Everything that the table of people tells, by person. */
export interface PeopleSource {
  /** From 1. */
  readonly replication: number
  readonly legend: Legend
  readonly measures: Measures
}

const DAY_ON_SHIFT = 8 * 3600

const time = (key: keyof PeopleSeconds) => (source: PeopleSource, row: number) =>
  source.measures.people.seconds[key][row]

const work = (key: keyof PeopleWork) => (source: PeopleSource, row: number) => source.measures.people.work[key][row]

const handovers = (key: 'givenBy' | 'takenBy') => (source: PeopleSource, row: number) =>
  source.measures.handovers[key][row]

type OfPerson = (source: PeopleSource, row: number) => number

const sum =
  (a: OfPerson, b: OfPerson): OfPerson =>
  (source, row) =>
    a(source, row) + b(source, row)

const ratio =
  (above: OfPerson, below: OfPerson, unit = 1): OfPerson =>
  (source, row) =>
    above(source, row) / (below(source, row) / unit)

/** Columns of the table of people: one row a person, in the counted period; as in the result, with seconds for its hours. */
export const peopleColumns: Columns<PeopleSource> = [
  count('replication', ({ replication }) => replication, 'Number of the replication, from 1.'),
  text('person', ({ legend }, row) => legend.agents[row], 'Name of the person.'),
  text('team', ({ legend, measures }, row) => legend.teams[measures.people.team[row]], 'Team of the person.'),
  text('region', ({ legend, measures }, row) => legend.regions[measures.people.region[row]], 'Region of the team.'),
  seconds('scheduledSeconds', time('scheduled'), 'On shift by plan.'),
  seconds('availableSeconds', time('available'), 'Scheduled less unplanned absence, breaks and meetings.'),
  seconds('busySeconds', time('busy'), 'At work on tickets within the shift; several in hand at once count once.'),
  seconds('idleSeconds', time('idle'), 'Available without a ticket in hand.'),
  seconds(
    'overtimeSeconds',
    time('overtime'),
    personDefinitions.overtimeHours.meaning.replace('Hours of work', 'Work')
  ),
  seconds('paidSeconds', sum(time('scheduled'), time('overtime')), 'Scheduled and overtime.'),
  count('solved', work('solved'), personDefinitions.solved.meaning),
  count('touches', work('touches'), personDefinitions.touches.meaning),
  count('ownOpen', work('ownOpen'), personDefinitions.ownOpen.meaning),
  count('skills', work('skills'), personDefinitions.skills.meaning),
  count('consultsAsked', work('consultsAsked'), personDefinitions.consultsAsked.meaning),
  count('consultsGiven', work('consultsGiven'), personDefinitions.consultsGiven.meaning),
  count('handoversGiven', handovers('givenBy'), personHandoverDefinitions.handoversGiven.meaning),
  count('handoversTaken', handovers('takenBy'), personHandoverDefinitions.handoversTaken.meaning),
  number('occupancy', ratio(time('busy'), time('available')), 'share', 'Busy ÷ available.'),
  number(
    'switchesPerDay',
    ratio(work('switches'), time('available'), DAY_ON_SHIFT),
    'count',
    'Touches on another skill than the touch before, for every eight hours available.'
  ),
  number(
    'repeatShare',
    ratio(work('repeats'), work('turns')),
    'share',
    'Of the times the person went on to another ticket, share in which skill, channel and priority were the same as before.'
  )
]
