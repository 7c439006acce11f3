import type { TicketTable } from '../../src/model/demand/tickets.ts'
import { type Scenario, type ScenarioSource, scenarioSchema } from '../../src/model/scenario.ts'
import { formatDate, parseDate } from '../../src/time/dates.ts'
import { DAYS, type DeskPlan, type Lasting, type PlannedSkill, type PlannedTeam, PRIORITIES } from './desk-plan.ts'

const MINUTE = 60
const DAY = 86_400
/** A Monday; no zone changes its clocks within sixteen weeks of it. */
const FIRST_DAY = '2027-05-03'

/** Ways to write one plan that should not matter, or matter in a known way. */
export interface Writing {
  /** All times are multiplied by this. */
  readonly scale?: number
  /** The period begins so many weeks later. */
  readonly weeks?: number
  readonly skillNames?: readonly string[]
  /** A skill that no ticket needs, at this place among the others. */
  readonly idleSkillAt?: number
  /** Teams are written as two of half the size. */
  readonly inHalves?: boolean
}

/** A desk ready to be run: the scenario, and its tickets as if they had been read from a file. */
export interface Desk {
  readonly scenario: Scenario
  readonly tickets: TicketTable
}

const SKILL_NAMES = ['alpha', 'beta', 'gamma']
const IDLE_SKILL = 'idle'

/** Names of skills in the order in which the scenario states them. */
const namesOf = ({ skillNames = SKILL_NAMES, idleSkillAt }: Writing): readonly string[] =>
  idleSkillAt === undefined ? skillNames : skillNames.toSpliced(idleSkillAt, 0, IDLE_SKILL)

const minutes = (amount: number, { scale = 1 }: Writing): string => `${amount * scale} min`

const lasting = (value: Lasting, writing: Writing) =>
  value.isDrawn ? { exponential: { mean: minutes(value.minutes, writing) } } : minutes(value.minutes, writing)

const writeSkill = (
  { effort, replies, reopen, escalates, consult }: PlannedSkill,
  next: string,
  writing: Writing
): ScenarioSource['skills'][string] => ({
  effort: lasting(effort, writing),
  ...(replies && { replies: { chance: `${replies.percent}%`, delay: lasting(replies.delay, writing) } }),
  ...(reopen && { reopen: { chance: `${reopen.percent}%`, after: lasting(reopen.after, writing) } }),
  ...(escalates !== undefined && { escalate: { chance: `${escalates}%`, to: next } }),
  ...(consult && { consult: { chance: `${consult.percent}%`, talk: lasting(consult.talk, writing) } })
})

const writeSkills = ({ skills }: DeskPlan, writing: Writing): ScenarioSource['skills'] => {
  const { skillNames = SKILL_NAMES } = writing
  return Object.fromEntries(
    namesOf(writing).map(name => {
      const place = skillNames.indexOf(name)
      const next = skillNames[(place + 1) % skillNames.length]
      return [name, name === IDLE_SKILL ? { effort: '7 min' } : writeSkill(skills[place], next, writing)]
    })
  )
}

const writeTeam = ({ people, shift, zone, skills }: PlannedTeam, writing: Writing): ScenarioSource['teams'][string] => {
  const { skillNames = SKILL_NAMES } = writing
  const levelOf = (name: string) => (name === IDLE_SKILL ? 60 : skills[skillNames.indexOf(name)])
  return {
    zone,
    region: 'all',
    people,
    shift,
    skills: Object.fromEntries(
      namesOf(writing)
        .filter(name => levelOf(name) > 0)
        .map(name => [name, `${levelOf(name)}%`])
    )
  }
}

const writeTeams = ({ teams }: DeskPlan, writing: Writing): ScenarioSource['teams'] =>
  Object.fromEntries(
    teams.flatMap((team, t): [string, ScenarioSource['teams'][string]][] => {
      const whole = writeTeam(team, writing)
      if (!writing.inHalves) return [[`team ${t}`, { ...whole, people: 2 * team.people }]]
      return [
        [`team ${t} first half`, whole],
        [`team ${t} second half`, whole]
      ]
    })
  )

/** Shifts by the clock, and a rota of whole days whose length scales. */
const writeShifts = (firstDay: string, { scale = 1 }: Writing): Pick<ScenarioSource, 'shifts' | 'rotas'> => ({
  shifts: {
    always: { start: '00:00', end: '24:00' },
    day: { start: '08:00', end: '16:00' },
    late: { start: '15:00', end: '23:00' },
    night: { start: '22:00', end: '06:00' }
  },
  rotas: {
    alternate: { from: firstDay, step: scale, days: ['always', 'off'].flatMap(day => Array(scale).fill(day)) }
  }
})

const writeRouting = (plan: DeskPlan, writing: Writing): ScenarioSource['routing'] => ({
  ...plan.routing,
  ...(plan.ownerWait !== undefined && { ownerWait: minutes(plan.ownerWait, writing) }),
  ...(plan.generalistsAfter !== undefined && {
    generalists: { after: minutes(plan.generalistsAfter, writing), proficiency: '50%' }
  })
})

const writeCosts = (
  { switching, reading, takingOver, writingUp, handoverKeeps }: DeskPlan,
  writing: Writing
): ScenarioSource['costs'] => ({
  ...(switching && { switch: lasting(switching, writing) }),
  ...(reading && { read: lasting(reading, writing), readAgainAfter: minutes(120, writing) }),
  ...(takingOver && { handoverTaken: lasting(takingOver, writing) }),
  ...(writingUp && { handoverGiven: lasting(writingUp, writing) }),
  ...(handoverKeeps !== undefined && { handoverKeeps: `${handoverKeeps}%` })
})

const writeChannel = (
  { patience, lines, live, redial }: DeskPlan,
  writing: Writing
): NonNullable<ScenarioSource['channels']>[string] => ({
  ...(patience && { patience: lasting(patience, writing) }),
  ...(lines !== undefined && { lines }),
  ...(live !== undefined && { live: true, atOnce: live, slowdown: '30%' }),
  ...(redial &&
    (patience ?? lines) !== undefined && {
      redial: { chance: `${redial.percent}%`, after: lasting(redial.after, writing) }
    })
})

const writeScenario = (plan: DeskPlan, writing: Writing): ScenarioSource => {
  const { scale = 1, weeks = 0 } = writing
  const first = parseDate(FIRST_DAY) + 7 * weeks
  return {
    name: 'Small desk',
    period: { from: formatDate(first), to: formatDate(first + DAYS * scale - 1), zone: 'UTC' },
    priorities: PRIORITIES,
    channels: { ticket: writeChannel(plan, writing) },
    consults: { giveUpAfter: minutes(45, writing) },
    skills: writeSkills(plan, writing),
    ...writeShifts(formatDate(first), writing),
    teams: writeTeams(plan, writing),
    demand: { replay: { file: 'tickets.csv' } },
    routing: writeRouting(plan, writing),
    costs: writeCosts(plan, writing)
  }
}

const writeTickets = ({ tickets }: DeskPlan, writing: Writing): TicketTable => {
  const { scale = 1, weeks = 0, skillNames = SKILL_NAMES } = writing
  const epoch = (parseDate(FIRST_DAY) + 7 * weeks) * DAY
  const names = namesOf(writing)
  const column = tickets.map(({ skill }) => names.indexOf(skillNames[skill]))
  return {
    count: tickets.length,
    id: row => `ticket-${row}`,
    createdAt: Float64Array.from(tickets, ({ minute }) => epoch + minute * scale * MINUTE),
    channel: new Uint16Array(tickets.length),
    plan: new Uint16Array(tickets.length),
    priority: Uint16Array.from(tickets, ({ priority }) => priority),
    skill: Uint16Array.from(column),
    zone: new Int16Array(tickets.length).fill(-1),
    zones: [],
    effortSeconds: Float64Array.from(tickets, ({ effort }) => (effort > 0 ? effort * scale * MINUTE : Number.NaN))
  }
}

/** Writes a plan as a scenario and its tickets; throws where the schema refuses it. */
export const writeDesk = (plan: DeskPlan, writing: Writing = {}): Desk => ({
  scenario: scenarioSchema.parse(writeScenario(plan, writing)),
  tickets: writeTickets(plan, writing)
})
