import type { ProgramKinds } from '../engine/program.ts'
import type { ScenarioNames } from '../model/names/names.ts'
import type { Channel, Scenario, Skill } from '../model/scenario.ts'
import type { DistributionList } from './distributions.ts'
import type { Kind, KindTable } from './kind-table.ts'
import type { SkillList } from './skill-list.ts'

/** What the columns of later life are made from. */
export interface MovesContext {
  readonly scenario: Scenario
  readonly names: ScenarioNames
  readonly skills: SkillList
  readonly distributions: DistributionList
}

type MoveColumns = Pick<
  ProgramKinds,
  'moveChance' | 'moveTo' | 'afterReply' | 'reopenChance' | 'reopenDelay' | 'redialChance' | 'redialDelay' | 'sorting'
>

const skillOf = ({ scenario, names, skills }: MovesContext, { skill }: Kind): Skill =>
  scenario.skills[names.skills[skills.parts[skill][0]]]

/** The kinds as which tickets are passed on and come back: added to the table, and those of the kinds so added. */
const linked = (context: MovesContext, table: KindTable): { moveTo: number[]; afterReply: number[] } => {
  const { names } = context
  const moveTo: number[] = []
  const afterReply: number[] = []
  const as = (kind: number, skill: string | undefined): number =>
    skill === undefined ? kind : table.numberOf({ ...table.kinds[kind], skill: names.skills.indexOf(skill) })
  for (let kind = 0; kind < table.kinds.length; kind++) {
    const { escalate, returns } = skillOf(context, table.kinds[kind])
    moveTo.push(as(kind, escalate !== undefined && escalate.chance > 0 ? escalate.to : undefined))
    afterReply.push(as(kind, returns))
  }
  return { moveTo, afterReply }
}

/**
 * Columns of what comes after a touch or instead of one: passing on, coming back, reopening, redialling, sorting. Adds to the table
 * the kinds that tickets turn into; a column in which nothing would stand is absent.
 */
export const moveColumns = (context: MovesContext, table: KindTable): MoveColumns => {
  const { distributions } = context
  const { moveTo, afterReply } = linked(context, table)
  const { kinds } = table
  const skills = kinds.map(kind => skillOf(context, kind))
  const channels = kinds.map(kind => context.scenario.channels?.[context.names.channels[kind.channel]])
  const chances = {
    move: skills.map(({ escalate }) => escalate?.chance ?? 0),
    reopen: skills.map(({ reopen }) => reopen?.chance ?? 0),
    redial: channels.map((channel: Channel | undefined) => channel?.redial?.chance ?? 0)
  }
  const isAny = (list: readonly number[]): boolean => list.some(chance => chance > 0)
  return {
    ...(isAny(chances.move) && { moveChance: Float64Array.from(chances.move), moveTo: Uint16Array.from(moveTo) }),
    ...(afterReply.some((to, kind) => to !== kind) && { afterReply: Uint16Array.from(afterReply) }),
    ...(isAny(chances.reopen) && {
      reopenChance: Float64Array.from(chances.reopen),
      reopenDelay: Int16Array.from(skills, ({ reopen }) => distributions.add(reopen?.after))
    }),
    ...(isAny(chances.redial) && {
      redialChance: Float64Array.from(chances.redial),
      redialDelay: Int16Array.from(channels, channel => distributions.add(channel?.redial?.after))
    }),
    ...sortingColumn(context, kinds)
  }
}

/** Effort of finding out what a ticket is about: that of triage, or of people whose skill is the wrong one. */
const sortingColumn = (context: MovesContext, kinds: readonly Kind[]): Pick<MoveColumns, 'sorting'> => {
  const { scenario, names, distributions } = context
  const { misrouted, triage } = scenario
  if (misrouted === undefined && triage === undefined) return {}
  const sorter = triage === undefined ? -1 : names.skills.indexOf(triage.skill)
  const effort = triage === undefined ? -1 : distributions.add(scenario.skills[triage.skill].effort)
  const misplaced = distributions.add(misrouted?.sorting)
  return { sorting: Int16Array.from(kinds, ({ skill }) => (skill === sorter ? effort : misplaced)) }
}
