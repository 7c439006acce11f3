import { peopleOf } from '../compile/people.ts'
import { visibleText } from '../input/visible-text.ts'
import { type ScenarioNames, scenarioNames } from '../model/names/names.ts'
import type { Team } from '../model/people/people.ts'
import { teamCounts } from '../model/people/team-counts.ts'
import type { Scenario } from '../model/scenario.ts'
import type { Rota, Shift } from '../model/shifts/shift.ts'
import { formatTimeOfDay } from '../time/dates.ts'
import { daysInWords } from './days-in-words.ts'
import { describeCareers } from './describe-careers.ts'
import { describeIntake } from './describe-intake.ts'
import { describeRouting } from './describe-routing.ts'

const WIDTH = 80
const LABEL = 13

/** Words broken into lines that fit beside a label. */
const wrapped = (text: string): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of visibleText(text).split(' ')) {
    if (line !== '' && line.length + 1 + word.length > WIDTH - LABEL) {
      lines.push(line)
      line = ''
    }
    line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** A label and what belongs to it, wrapped to 80 columns. */
export const labelled = (label: string, text: string): string =>
  wrapped(text)
    .map((line, index) => `${(index === 0 ? label : '').padEnd(LABEL)}${line}`)
    .join('\n')

const daysOf = ({ days }: Shift): string => (days === undefined ? 'every day' : daysInWords(days))

const hoursOf = ({ start, end, length, after, before, parts, offset }: Shift): string => {
  if (parts !== undefined)
    return parts.map(part => `${formatTimeOfDay(part.start)}–${formatTimeOfDay(part.end)}`).join(' and ')
  const from = start === undefined ? '' : formatTimeOfDay(start)
  const to = end === undefined ? '' : `–${formatTimeOfDay(end)}`
  const long = length === undefined ? '' : `for ${Math.round(length / 360) / 10} h`
  const apart = offset === undefined ? '' : `${Math.round(offset / 60)} min `
  const chain = [
    after === undefined ? '' : `${apart}after ${after}`,
    before === undefined ? '' : `${apart}before ${before}`
  ]
  return [`${from}${to}`, long, ...chain].filter(Boolean).join(' ')
}

const describeShift = (shift: Shift): string =>
  [
    hoursOf(shift),
    daysOf(shift),
    shift.clock === undefined ? 'on the clock of the team' : `on the clock of ${shift.clock}`,
    ...(shift.breaks === undefined ? [] : [`${shift.breaks.length} ${shift.breaks.length === 1 ? 'break' : 'breaks'}`])
  ].join(', ')

const describeRota = ({ days, weeks, from }: Rota): string =>
  `${(days ?? weeks ?? []).join(', ')} in turn by ${days === undefined ? 'week' : 'day'}, beginning on ${from}`

const describeTeam = ({ zone, shift, headCounts }: Team, people: number): string => {
  const counted = Object.entries(headCounts ?? {}).map(([name, count]) => `${name} (${count})`)
  const names = headCounts === undefined ? [...new Set(shift)] : counted
  return `${people} ${people === 1 ? 'person' : 'people'} in ${zone}, shift ${names.join(', ')}`
}

/** Each skill with the number of people who have it at any time: `dns (12 people), network (5)`. */
const describeSkills = (scenario: Scenario, names: ScenarioNames): string => {
  const { people, groups, steps } = peopleOf(scenario, names)
  return names.skills
    .map((name, skill) => {
      const learners = steps.filter(({ group }) => groups[group].proficiency[skill] > 0)
      const later = new Set(learners.map(({ person }) => person))
      const count = people.filter(({ proficiency }, row) => proficiency[skill] > 0 || later.has(row)).length
      return `${name} (${count}${skill === 0 ? ' people' : ''})`
    })
    .join(', ')
}

const describePeriod = ({ from, to, zone, warmup }: Scenario['period']): string =>
  `${from} to ${to}, ${zone}${warmup === undefined ? '' : `, after a warm-up of ${Math.round(warmup / 8640) / 10} days`}`

/** What was understood of a scenario, a line or more for each part of it, at most 80 columns wide. */
export const describeScenario = (scenario: Scenario): string => {
  const names = scenarioNames(scenario)
  const counts = teamCounts(scenario)
  const peopleOfTeam = (name: string): number => counts.get(name)?.people ?? 0
  const head = names.teams.reduce((sum, name) => sum + peopleOfTeam(name), 0)
  return [
    labelled('Scenario', scenario.name),
    labelled('Period', describePeriod(scenario.period)),
    labelled('Plans', names.plans.join(', ')),
    labelled('Priorities', names.priorities.join(', ')),
    ...describeIntake(scenario).map(([label, text]) => labelled(label, text)),
    labelled('Skills', describeSkills(scenario, names)),
    labelled('People', `${head} in ${names.teams.length} ${names.teams.length === 1 ? 'team' : 'teams'}`),
    ...Object.entries(scenario.teams).map(([name, team]) =>
      labelled('', `${name}: ${describeTeam(team, peopleOfTeam(name))}`)
    ),
    ...describeCareers(scenario).map(([label, text]) => labelled(label, text)),
    ...Object.entries(scenario.shifts).map(([name, shift], index) =>
      labelled(index === 0 ? 'Shifts' : '', `${name}: ${describeShift(shift)}`)
    ),
    ...Object.entries(scenario.rotas ?? {}).map(([name, rota], index) =>
      labelled(index === 0 ? 'Rotas' : '', `${name}: ${describeRota(rota)}`)
    ),
    ...describeRouting(scenario, names.priorities).map(([label, text]) => labelled(label, text))
  ].join('\n')
}
