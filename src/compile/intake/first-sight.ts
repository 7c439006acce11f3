import { askedSkills } from '../../model/demand/demanded-skills.ts'
import type { TicketTable } from '../../model/demand/tickets.ts'
import type { ScenarioNames } from '../../model/names/names.ts'
import type { Scenario } from '../../model/scenario.ts'
import { Purpose } from '../../num/luck.ts'
import { launchesOf } from '../launches.ts'
import type { SkillList } from '../skill-list.ts'
import type { TicketDraw } from './intake-context.ts'

/** What a ticket really is, and what people take it for until somebody has looked at it (K4). */
export interface FirstSight {
  /** Priority that it really has. */
  priorityOf(stated: number, draw: TicketDraw): number
  /** Skill to which it goes first when it comes to people at an instant, epoch seconds: that of triage, a wrong one, or its own. */
  skillOf(channel: number, skill: number, at: number, draw: TicketDraw): number
}

/** What is told of tickets at first sight; undefined where all is as it is stated. */
export const firstSightOf = (
  scenario: Scenario,
  names: ScenarioNames,
  skills: SkillList,
  tickets: TicketTable
): FirstSight | undefined => {
  const { misstated, misrouted, triage } = scenario
  if (misstated === undefined && misrouted === undefined && triage === undefined) return undefined
  return { priorityOf: priorities(scenario, names), skillOf: firstSkills(scenario, names, skills, tickets) }
}

/** Draws the real priority: shares of the others one after the other, in the order of the scenario’s priorities. */
const priorities = ({ misstated = {} }: Scenario, names: ScenarioNames): FirstSight['priorityOf'] => {
  const others = names.priorities.map(stated => {
    const shares = Object.hasOwn(misstated, stated) ? misstated[stated] : {}
    return names.priorities.flatMap((really, priority) =>
      really !== stated && Object.hasOwn(shares, really) && shares[really] > 0
        ? [{ priority, share: shares[really] }]
        : []
    )
  })
  return (stated, draw) => {
    if (others[stated].length === 0) return stated
    let left = draw(Purpose.misstated, 0)
    for (const other of others[stated]) {
      if (left < other.share) return other.priority
      left -= other.share
    }
    return stated
  }
}

const isFor = (rule: { readonly channels?: readonly string[] | undefined } | undefined, channel: string): boolean =>
  rule !== undefined && (rule.channels?.includes(channel) ?? true)

const firstSkills = (
  scenario: Scenario,
  names: ScenarioNames,
  skills: SkillList,
  tickets: TicketTable
): FirstSight['skillOf'] => {
  const { misrouted, triage } = scenario
  const sorter = triage === undefined ? -1 : names.skills.indexOf(triage.skill)
  const isSorted = names.channels.map(channel => isFor(triage, channel))
  const isMisrouted = names.channels.map(channel => isFor(misrouted, channel))
  const wanted = wrongSkills(scenario, names, skills, tickets).filter(skill => skill !== sorter)
  const launchAt = new Map(launchesOf(scenario, skills).map(launch => [launch.skill, launch.at]))
  const wrongFor = skills.parts.map(parts => wanted.filter(skill => !parts.includes(skill)))
  return (channel, skill, at, draw) => {
    if (isSorted[channel]) return sorter
    if (!isMisrouted[channel] || draw(Purpose.misrouted, 0) >= (misrouted?.share ?? 0)) return skill
    const known = wrongFor[skill].filter(other => at >= (launchAt.get(other) ?? at))
    const wrong = known.length > 0 ? known : [skill]
    return wrong[Math.floor(draw(Purpose.misroutedTo, 0) * wrong.length)]
  }
}

/** Skills at which tickets end up by mistake: those that tickets are about, all alike once they are launched. */
const wrongSkills = (
  scenario: Scenario,
  names: ScenarioNames,
  skills: SkillList,
  tickets: TicketTable
): readonly number[] => {
  if (scenario.misrouted === undefined) return []
  const asked = askedSkills(scenario)
  if (asked.isCertain) return names.skills.flatMap((name, skill) => (asked.skills.has(name) ? [skill] : []))
  const recorded = new Set<number>(tickets.skill)
  return [...new Set([...recorded].flatMap(skill => skills.parts[skill]))].sort((a, b) => a - b)
}
