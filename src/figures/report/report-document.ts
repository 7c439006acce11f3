import type { Result } from '../../metrics/schemas/result-schema.ts'
import { datesInWords } from '../clock-year/clock-words.ts'
import { backlogOverDays, depthBy, depthOverDays } from '../depth-figures.ts'
import { expectations } from '../expectations.ts'
import type { Figure } from '../figure.ts'
import { firstLook, furtherFindings } from '../findings.ts'
import { gapMap, skillGaps } from '../gap-map.ts'
import { groupTable, queueTable } from '../group-tables.ts'
import { handoverFigures } from '../handover-figures.ts'
import { headline } from '../headline.ts'
import { counted } from '../in-words.ts'
import { peopleTable } from '../people-table.ts'
import { promisesByClock } from '../promises-by-clock.ts'
import { areSameGroups } from '../read-result.ts'
import { recoveryTable } from '../recovery-table.ts'
import { regionTable } from '../region-table.ts'
import { resolutionFigures } from '../resolution-figures.ts'
import { studyWarnings } from '../study-notes.ts'
import { waitByHour, whereTimeWent } from '../where-time-went.ts'
import { workFigures } from '../work-figures.ts'
import { answer } from './answer.ts'
import { clockChanges, coverageList } from './coverage-list.ts'
import { dayMaps } from './day-maps.ts'
import { howMade } from './how-made.ts'
import { kindsOfDay } from './kinds-of-day.ts'
import { shortHoursTable } from './short-hours-table.ts'
import { skillTable } from './skill-table.ts'
import { targetTable } from './target-table.ts'
import { teamTable } from './team-table.ts'

/** A part of a report with a heading of its own. */
export interface ReportSection {
  /** Short, stable, unique within the report; of small letters and hyphens. */
  readonly id: string
  readonly title: string
  /** A short report does without those that are details. */
  readonly figures: readonly Figure[]
}

/** A report as data: what every view of it paints. */
export interface ReportDocument {
  readonly title: string
  /** What was simulated: period, zone, seed, replications, in a line. */
  readonly subtitle: string
  /** The answer in three sentences. */
  readonly answer: readonly string[]
  readonly sections: readonly ReportSection[]
}

/** The report on one result, from the same figures that its page and its screen paint. */
export const reportDocument = (result: Result): ReportDocument => ({
  title: result.scenario.name,
  subtitle: subtitle(result),
  answer: answer(result),
  sections: sections(result).filter(({ figures }) => figures.length > 0)
})

const subtitle = ({ period, scenario: { policy }, seed, replications }: Result): string =>
  [
    `${datesInWords(period.firstDay, period.lastDay)}, ${period.zone}`,
    ...(policy === undefined ? [] : [`policy ${policy}`]),
    `seed ${seed}`,
    counted(replications, 'replication')
  ].join(' · ')

const sections = (result: Result): ReportSection[] => [
  { id: 'overview', title: 'At a glance', figures: overview(result) },
  {
    id: 'targets',
    title: 'Targets',
    figures: [...expectations(result), ...targetTable(result), ...promisesByClock(result)]
  },
  { id: 'resolution', title: 'Time to resolution', figures: timeToResolution(result) },
  { id: 'queues', title: 'Queue depth', figures: queues(result) },
  { id: 'coverage', title: 'Coverage and clock changes', figures: coverage(result) },
  { id: 'staffing', title: 'Staffing gaps', figures: [shortHoursTable(result), gapMap(result), regionTable(result)] },
  {
    id: 'skills',
    title: 'Skills',
    figures: [skillTable(result), ...skillGaps(result), groupTable(result, ['skill'], 'By skill', true)]
  },
  { id: 'time', title: 'Where the time went', figures: timeSpent(result) },
  {
    id: 'people',
    title: 'People',
    figures: [teamTable(result), ...workFigures(result), ...handoverFigures(result), ...peopleTable(result)]
  },
  { id: 'method', title: 'How it was made', figures: howMade(result) }
]

const overview = (result: Result): Figure[] => [
  { ...headline(result), title: 'Headline figures', notes: studyWarnings(result) },
  { ...firstLook(result), notes: [] },
  ...furtherFindings(result)
]

const timeToResolution = (result: Result): Figure[] => [
  ...resolutionFigures(result).map((figure, i) => ({ ...figure, isDetail: i > 0 })),
  groupTable(result, ['priority'], 'By priority', false),
  ...(hasOwnQueues(result) ? [groupTable(result, ['plan'], 'By plan', true)] : []),
  groupTable(result, ['channel'], 'By channel', true),
  { ...groupTable(result, ['region'], 'By region of who solved it', true), section: 'by-region-of-solver' },
  groupTable(result, ['target'], 'By line of the targets', true),
  groupTable(result, ['priority', 'region'], 'By priority and region', true)
]

/** Without queues of its own a scenario has one for each plan. */
const hasOwnQueues = (result: Result): boolean => !areSameGroups(result, 'queue', 'plan')

const queues = (result: Result): Figure[] => [
  depthOverDays(result),
  backlogOverDays(result),
  recoveryTable(result),
  queueTable(result),
  depthBy(result, 'priority'),
  depthBy(result, 'queue'),
  depthBy(result, 'skill')
]

const coverage = (result: Result): Figure[] => [
  coverageList(result),
  clockChanges(result),
  ...kindsOfDay(result),
  ...dayMaps(result)
]

const timeSpent = (result: Result): Figure[] => [
  ...whereTimeWent(result, ['priority'], false),
  ...['queue', 'skill', 'region', ...(hasOwnQueues(result) ? ['plan'] : []), 'channel'].flatMap(field =>
    whereTimeWent(result, [field], true)
  ),
  ...whereTimeWent(result, ['priority', 'region'], true),
  waitByHour(result)
]
