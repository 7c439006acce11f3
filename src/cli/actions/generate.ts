import { visibleText } from '../../input/visible-text.ts'
import { allSkillNames } from '../../model/demand/combined-skills.ts'
import { scenarioNames } from '../../model/names/names.ts'
import { ticketsToCsv } from '../../views/csv/tickets-csv.ts'
import type { Action } from '../command.ts'
import { noTicketsNote } from '../describe-demand.ts'
import { drawTickets } from '../draw-tickets.ts'
import { ExitCode } from '../exit-code.ts'
import { isOn, positional, seedFlag, textFlag, textFlags } from '../flags.ts'
import { filesOf, keepInputs } from '../keep-inputs.ts'
import { loadScenario } from '../load-scenario.ts'
import { openOutput } from '../output.ts'
import { note } from '../say.ts'
import { UserError } from '../user-error.ts'

/** Writes the tickets that the first replication of a scenario would draw. */
export const generate: Action = async flags => {
  const file = positional(flags, 'scenario')
  const seed = seedFlag(flags)
  const output = openOutput(textFlag(flags, 'out'), isOn(flags, 'force'), isOn(flags, 'quiet'))
  const loaded = loadScenario(file, { set: textFlags(flags, 'set') }, isOn(flags, 'quiet'))
  keepInputs(textFlag(flags, 'out'), filesOf(loaded))
  const { scenario } = loaded
  if (!scenario.demand.generate)
    throw new UserError(`${visibleText(file)} has no \`demand: generate:\` to make tickets from; it replays a file.`)
  const tickets = drawTickets(file, scenario, seed)
  if (tickets.count === 0 && !isOn(flags, 'quiet')) note(noTicketsNote(file))
  const names = scenarioNames(scenario)
  const skills = allSkillNames(names.skills, tickets.combined)
  output.write(ticketsToCsv(tickets, { ...names, skills }))
  return ExitCode.ok
}
