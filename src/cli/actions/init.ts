import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { visibleText } from '../../input/visible-text.ts'
import { scenarioJsonSchema } from '../../model/json-schema.ts'
import { scenarioNames } from '../../model/names/names.ts'
import { ticketsToCsv } from '../../views/csv/tickets-csv.ts'
import { callName } from '../call-name.ts'
import type { Action } from '../command.ts'
import { drawTickets } from '../draw-tickets.ts'
import { ExitCode } from '../exit-code.ts'
import { isOn, positional } from '../flags.ts'
import { loadScenario } from '../load-scenario.ts'
import { makeFolder } from '../make-folder.ts'
import { writeWhole } from '../output.ts'
import { forecastText, readmeText, scenarioText } from '../starter/scenario-text.ts'
import { UserError } from '../user-error.ts'

const SEED = 1

/** The tickets that the forecast of the starter draws; read from files of its own as a user would have it read. */
const starterTickets = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sunrelay-'))
  try {
    writeFileSync(join(folder, 'scenario.yaml'), scenarioText)
    writeFileSync(join(folder, 'forecast.yaml'), forecastText)
    const file = join(folder, 'forecast.yaml')
    const { scenario } = loadScenario(file, {}, false)
    return [...ticketsToCsv(drawTickets(file, scenario, SEED), scenarioNames(scenario))].join('')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Makes sure of a folder to write to. */
const openFolder = (folder: string, mayReplace: boolean): void => {
  makeFolder(folder)
  if (!mayReplace && readdirSync(folder).length > 0)
    throw new UserError(`${visibleText(folder)} is not empty; name a new folder, or --force to replace its files.`)
}

const schemaText = (): string => `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`

/** Writes the starter scenario with its tickets. */
export const init: Action = async flags => {
  const folder = positional(flags, 'folder')
  const tickets = starterTickets()
  openFolder(folder, isOn(flags, 'force'))
  writeWhole(join(folder, 'tickets.csv'), tickets)
  writeWhole(join(folder, 'forecast.yaml'), forecastText)
  writeWhole(join(folder, 'scenario.schema.json'), schemaText())
  writeWhole(join(folder, 'README.md'), readmeText(callName(folder)))
  writeWhole(join(folder, 'scenario.yaml'), scenarioText)
  const shown = visibleText(join(folder, 'scenario.yaml'))
  process.stdout.write(`Wrote ${shown} with its tickets. Look at it, then: ${callName('.')} run ${shown}\n`)
  return ExitCode.ok
}
