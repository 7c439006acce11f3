import type { Legend, ServiceClocks } from '../engine/legend.ts'
import type { Program } from '../engine/program.ts'
import type { Scenario } from '../model/scenario.ts'
import { meanOf, varianceOf } from '../num/distributions.ts'
import { formatDate } from '../time/dates.ts'
import { hoursOfWeek } from '../time/labels.ts'
import { dayOf, dayStarts, intervalStarts } from '../time/local-days.ts'
import { tzRelease } from '../time/tz-release.ts'
import type { DistributionList } from './distributions.ts'
import type { IntakeNotes } from './intake/ticket-intake.ts'
import type { Kind } from './kind-table.ts'
import { targetLineOfKinds } from './kind-targets.ts'
import { targetOf } from './kinds.ts'
import { regionClocksOf } from './region-clocks.ts'
import type { SkillList } from './skill-list.ts'
import type { Staffing } from './staffing.ts'
import { surgesOf } from './surges.ts'
import { targetNames } from './target-names.ts'
import { teamChangesOf } from './team-changes.ts'

interface LegendSource {
  readonly scenario: Scenario
  readonly staffing: Staffing
  readonly skills: SkillList
  readonly kinds: readonly Kind[]
  readonly program: Program
  readonly serviceClocks?: ServiceClocks
  readonly distributions: DistributionList
  readonly notes: IntakeNotes
  readonly ticketId: (row: number) => string
}

const DEFAULT_SHARE = 0.9
const DEFAULT_INTERVAL_SECONDS = 3600
const MINUTE = 60

/** Gathers the words of a run. */
export const legendOf = (source: LegendSource): Legend => {
  const { scenario, staffing, skills, kinds, program, distributions, notes, ticketId } = source
  const { names, span, people, work } = staffing
  const { epochSeconds, countedUntil } = span
  const reportZone = scenario.report?.zone ?? scenario.period.zone
  const end = epochSeconds + countedUntil
  const minutes = (scenario.report?.interval ?? DEFAULT_INTERVAL_SECONDS) / MINUTE
  const starts = atOrAfter(intervalStarts(reportZone, epochSeconds, end, minutes), epochSeconds)
  const days = atOrAfter(dayStarts(reportZone, epochSeconds, end), epochSeconds)
  const targets = kinds.map(kind => targetOf(scenario, names, kind))
  const lines = scenario.targets ?? []
  const efforts = Array.from(program.kinds.effort, index => distributions.at(index))
  const toRun = (instants: readonly number[]): Float64Array => Float64Array.from(instants, at => at - epochSeconds)
  return {
    scenario: scenario.name,
    about: scenario.about ?? '',
    policy: scenario.routing?.policy ?? 'skills',
    epochSeconds,
    countedUntil,
    periodZone: scenario.period.zone,
    firstDay: scenario.period.from,
    lastDay: scenario.period.to,
    reportZone,
    tzRelease: tzRelease(),
    ...names,
    skills: skills.names,
    ...notes,
    surges: surgesOf(scenario, names, span),
    teamChanges: teamChangesOf(people.people, work.planned ?? program.calendar, span),
    teamRegion: names.teams.map(team => names.regions.indexOf(scenario.teams[team].region ?? team)),
    teamZone: names.teams.map(team => scenario.teams[team].zone),
    teamSite: names.teams.map(team => scenario.teams[team].site ?? team),
    regionClocks: regionClocksOf(scenario, names.regions, span),
    groupTeam: people.groups.map(group => group.team),
    agents: people.people.map(person => person.name),
    ...(work.planned === undefined ? {} : { plannedShifts: work.planned }),
    kindChannel: Uint16Array.from(kinds, kind => kind.channel),
    kindPlan: Uint16Array.from(kinds, kind => kind.plan),
    kindQueue: Uint16Array.from(kinds, kind => kind.queue),
    targetFirstReplySeconds: Float64Array.from(targets, target => target?.firstReply ?? Number.NaN),
    targetNextReplySeconds: Float64Array.from(targets, target => target?.nextReply ?? Number.NaN),
    targetResolutionSeconds: Float64Array.from(targets, target => target?.resolution ?? Number.NaN),
    targetShare: Float64Array.from(targets, target =>
      target === undefined ? Number.NaN : (target.share ?? DEFAULT_SHARE)
    ),
    targetLine: targetLineOfKinds(scenario, names, kinds),
    ...(source.serviceClocks && { serviceClocks: source.serviceClocks }),
    targetNames: targetNames(lines),
    effortMean: Float64Array.from(efforts, meanOf),
    effortVariance: Float64Array.from(efforts, varianceOf),
    intervalStart: toRun([...starts, end]),
    intervalHourOfWeek: Uint8Array.from(hoursOfWeek(reportZone, starts)),
    dayStart: toRun(days),
    days: days.map(at => formatDate(dayOf(reportZone, at))),
    ticketId
  }
}

/** The first of the instants moved up to `from`, which lies in its interval. */
const atOrAfter = (instants: readonly number[], from: number): number[] => {
  const later = instants.filter(at => at > from)
  return [from, ...later]
}
