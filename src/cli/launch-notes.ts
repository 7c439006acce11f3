import { launchesOf } from '../compile/launches.ts'
import { skillListOf } from '../compile/skill-list.ts'
import { visibleText } from '../input/visible-text.ts'
import type { TicketTable } from '../model/demand/tickets.ts'
import { scenarioNames } from '../model/names/names.ts'
import type { Scenario } from '../model/scenario.ts'

/** What is worth knowing about recorded tickets that need a skill before its launch: they are replayed all the same. */
export const launchNotes = (file: string, tickets: TicketTable, scenario: Scenario): string[] => {
  const skills = skillListOf(scenarioNames(scenario).skills, tickets.combined)
  return launchesOf(scenario, skills).flatMap(({ skill, at }) => {
    let early = 0
    for (let row = 0; row < tickets.count; row++)
      if (tickets.skill[row] === skill && tickets.createdAt[row] < at) early++
    if (early === 0) return []
    const [name, count] = [visibleText(skills.names[skill]), early.toLocaleString('en-US')]
    return [
      `${visibleText(file)}: warning: ${count} ${early === 1 ? 'ticket needs' : 'tickets need'} "${name}" before its launch; replayed as recorded`
    ]
  })
}
