import { type Compiled, compile } from '../../src/compile/compile.ts'
import { drawDemand } from '../../src/compile/draw-demand.ts'
import { compileStaffing } from '../../src/compile/staffing.ts'
import { type Scenario, type ScenarioSource, scenarioSchema } from '../../src/model/scenario.ts'
import { formatInstant } from '../../src/time/labels.ts'

/** A desk of six in Lisbon, at work every day, unless parts of it are replaced. */
export const deskOf = (parts: Partial<ScenarioSource> = {}): Scenario =>
  scenarioSchema.parse({
    name: 'Desk',
    period: { from: '2027-03-01', to: '2027-05-31', zone: 'Europe/Lisbon' },
    skills: { dns: { effort: '20 min' }, email: { effort: '10 min' } },
    shifts: { day: { start: '08:00', end: '16:00' }, night: { start: '22:00', end: '06:00' } },
    teams: { lisbon: { zone: 'Europe/Lisbon', people: 6, shift: 'day', skills: { dns: '100%' } } },
    demand: { generate: { rate: '10 per hour' } },
    ...parts
  })

/** The program of one replication. */
export const compiledDesk = (scenario: Scenario): Compiled => {
  const staffing = compileStaffing(scenario)
  return compile(scenario, staffing, drawDemand(scenario, staffing, 1, 0), 1, 0)
}

/** Changes of groups as `2027-03-15 00:00 lisbon 1 dns 50%`, on the clock of a zone; `gone` for who leaves. */
export const careersInWords = ({ program, legend }: Compiled, zone = 'Europe/Lisbon'): string[] => {
  const { careers, groups } = program
  if (careers === undefined) return []
  return Array.from({ length: careers.count }, (_, row) => {
    const when = formatInstant(zone, legend.epochSeconds + careers.at[row], 'datetime')
    const group = careers.group[row]
    const own = legend.skills.flatMap((skill, s) => {
      const p = groups.proficiency[group * groups.skills + s]
      return p > 0 ? [`${skill} ${Math.round(p * 1000) / 10}%`] : []
    })
    return `${when} ${legend.agents[careers.agent[row]]} ${group < 0 ? 'gone' : own.join(' ') || 'nothing'}`
  })
}

/** Proficiency of each person in a skill when the run starts, by name. */
export const proficiencyAtStart = ({ program, legend }: Compiled, skill: string): Record<string, number> => {
  const { agents, groups } = program
  const column = legend.skills.indexOf(skill)
  return Object.fromEntries(
    Array.from(agents.group, (group, row) => [legend.agents[row], groups.proficiency[group * groups.skills + column]])
  )
}
