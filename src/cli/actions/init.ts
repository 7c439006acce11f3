import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { visibleText } from '../../input/visible-text.ts'
import { scenarioNames } from '../../model/names.ts'
import { ticketsToCsv } from '../../views/csv/tickets-csv.ts'
import type { Action } from '../command.ts'
import { drawTickets } from '../draw-tickets.ts'
import { ExitCode } from '../exit-code.ts'
import { isOn, positional } from '../flags.ts'
import { loadScenario } from '../load-scenario.ts'
import { reasonOf, writeWhole } from '../output.ts'
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
  const shown = visibleText(folder)
  try {
    mkdirSync(folder, { recursive: true })
    if (!mayReplace && readdirSync(folder).length > 0)
      throw new UserError(`${shown} is not empty; name a new folder, or --force to replace its files.`)
  } catch (error) {
    if (error instanceof UserError) throw error
    const isThere = statSync(folder, { throwIfNoEntry: false }) !== undefined
    throw new UserError(isThere ? `${shown} is not a folder.` : `Cannot make ${shown}: ${reasonOf(error)}.`)
  }
}

/** Writes the starter scenario with its tickets. */
export const init: Action = async flags => {
  const folder = positional(flags, 'folder')
  const tickets = starterTickets()
  openFolder(folder, isOn(flags, 'force'))
  writeWhole(join(folder, 'tickets.csv'), tickets)
  writeWhole(join(folder, 'forecast.yaml'), forecastText)
  writeWhole(join(folder, 'README.md'), readmeText)
  writeWhole(join(folder, 'scenario.yaml'), scenarioText)
  const shown = visibleText(join(folder, 'scenario.yaml'))
  process.stdout.write(`Wrote ${shown} with its tickets. Look at it, then: sunrelay run ${shown}\n`)
  return ExitCode.ok
}
