import type { ClockYear } from '../../clocks/clock-year-schema.ts'
import type { Figure, List, Tiles } from '../figure.ts'
import { counted } from '../in-words.ts'
import { clockFindings } from './clock-findings.ts'
import { changesTable, handoverTables } from './clock-tables.ts'
import { dayStrips } from './day-strips.ts'

/** The report on a year of clock changes, section by section; the same for every view. */
export const clockYearFigures = (year: ClockYear): Figure[] => [
  headline(year),
  clockFindings(year),
  changesTable(year),
  ...dayStrips(year),
  ...handoverTables(year),
  reading(year)
]

const headline = (year: ClockYear): Tiles => ({
  kind: 'tiles',
  section: 'headline',
  title: `Clock changes of ${year.year}: ${year.scenario.name}`,
  notes: [provenance(year)],
  tiles: [
    {
      label: 'nobody on shift',
      quantity: { value: year.gapMinutes / 60, unit: 'hours' },
      detail: year.gapIntervals === 0 ? 'at any time' : counted(year.gapIntervals, 'time')
    },
    { label: 'tickets in them', quantity: { value: year.ticketsInGaps, unit: 'tickets' }, detail: basisOf(year) },
    {
      label: 'two regions or more',
      quantity: { value: year.overlapMinutes / 60, unit: 'hours' },
      detail: counted(year.overlapIntervals, 'time')
    },
    {
      label: 'days out of step',
      quantity: { value: daysOutOfStep(year), unit: 'count' },
      detail: 'some clocks changed'
    }
  ]
})

const provenance = ({ year, zone, versions, tzRelease, regions }: ClockYear): string => {
  const people = regions.reduce((sum, region) => sum + region.people, 0)
  const programs = Object.entries(versions).map(([name, version]) => `, ${name} ${version}`)
  const of = `${counted(people, 'person', 'people')} in ${counted(regions.length, 'region')}`
  return `${year}, ${of}; times in ${zone}, tz ${tzRelease}${programs.join('')}`
}

const basisOf = ({ demand }: ClockYear): string => {
  if (demand === 'counted') return 'counted'
  return demand === 'none' ? 'no demand' : 'expected'
}

const daysOutOfStep = ({ periods }: ClockYear): number => {
  const minutes = periods
    .filter(({ notYet }) => notYet.length > 0)
    .reduce((sum, { gapMinutes, coveredMinutes }) => sum + gapMinutes + coveredMinutes, 0)
  return Math.round(minutes / 1440)
}

const HOW_TICKETS: Readonly<Record<ClockYear['demand'], string>> = {
  expected: 'Tickets: what the description of the demand lets expect; nothing is drawn.',
  counted: 'Tickets: counted in the recorded file.',
  pattern:
    'Tickets: counted as far as the recorded file reaches; else what the same hour of the week brings in it, on the clock of each customer.',
  none: 'Tickets: the scenario has none in its period.'
}

const reading = (year: ClockYear): List => ({
  kind: 'list',
  section: 'reading',
  title: 'How to read it',
  isOrdered: false,
  items: [
    'A strip is the most frequent weekday of a period, half an hour a mark: █ on shift, ▒ for part of it, ! nobody; planned shifts, breaks counted as on shift.',
    'A region leaves with its last person and comes with its first; it hands over to whoever came last. Of two equal wall times a shift starts at the first and ends at the second, unless it says otherwise.',
    'People: left when a gap began, meet in an overlap, or both numbers where one leaves as the other comes.',
    HOW_TICKETS[year.demand]
  ],
  notes: []
})
