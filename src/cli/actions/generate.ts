import { visibleText } from '../../input/visible-text.ts'
import { scenarioNames } from '../../model/names.ts'
import { ticketsToCsv } from '../../views/csv/tickets-csv.ts'
import type { Action } from '../command.ts'
import { drawTickets } from '../draw-tickets.ts'
import { ExitCode } from '../exit-code.ts'
import { isOn, positional, seedFlag, textFlag, textFlags } from '../flags.ts'
import { loadScenario } from '../load-scenario.ts'
import { openOutput } from '../output.ts'
import { UserError } from '../user-error.ts'

/** Writes the tickets that the first replication of a scenario would draw. */
export const generate: Action = async flags => {
  const file = positional(flags, 'scenario')
  const seed = seedFlag(flags)
  const output = openOutput(textFlag(flags, 'out'), isOn(flags, 'force'))
  const { scenario } = loadScenario(file, { set: textFlags(flags, 'set') }, isOn(flags, 'quiet'))
  if (!scenario.demand.generate)
    throw new UserError(`${visibleText(file)} has no \`demand: generate:\` to make tickets from; it replays a file.`)
  output.write([...ticketsToCsv(drawTickets(file, scenario, seed), scenarioNames(scenario))].join(''))
  return ExitCode.ok
}
