import { scenarioNames } from '../../model/names/names.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { StudyInput } from '../../study/run-study.ts'
import type { Flags } from '../command.ts'
import { isOn, textFlag, textFlags } from '../flags.ts'
import { type LoadedScenario, loadScenario } from '../load-scenario.ts'
import { type LoadedTickets, loadTickets } from '../load-tickets.ts'
import { runRecord } from '../run-record.ts'

/** Where a study comes from: what has to be read to run it again. */
export interface StudySource {
  readonly file: string
  readonly set: readonly string[]
  readonly tickets?: string
  readonly skipBadRows: boolean
}

/** A study and the scenario as written. */
export interface LoadedSource {
  readonly input: StudyInput
  readonly written: unknown
}

/** Reads a study anew, with further settings. Nothing is said on stderr. */
export type LoadSource = (changes: readonly string[]) => Promise<LoadedSource>

/** The study that a command line names. */
export const sourceOfFlags = (file: string, flags: Flags): StudySource => {
  const tickets = textFlag(flags, 'tickets')
  return {
    file,
    set: textFlags(flags, 'set'),
    ...(tickets && { tickets }),
    skipBadRows: isOn(flags, 'skip-bad-rows')
  }
}

/**
 * A reader of a study that reads recorded tickets once, unless a change is about how they are read.
 * @throws UserError with all that is wrong, when it is called
 */
export const sourceLoader = (source: StudySource): LoadSource => {
  const { file, set, tickets, skipBadRows } = source
  let known: { readonly of: string; readonly loaded: LoadedTickets } | undefined
  const ticketsOf = async (path: string, scenario: Scenario): Promise<LoadedTickets> => {
    const of = JSON.stringify([path, scenario.demand.replay, scenarioNames(scenario)])
    if (known?.of !== of) known = { of, loaded: await loadTickets(path, scenario, { skipBadRows, isQuiet: true }) }
    return known.loaded
  }
  return async changes => {
    const read = loadScenario(file, { set: [...set, ...changes], ...(tickets && { tickets }) }, true)
    return { input: await inputOf(read, ticketsOf), written: read.written }
  }
}

const inputOf = async (
  { scenario, sources, ticketFile }: LoadedScenario,
  ticketsOf: (path: string, scenario: Scenario) => Promise<LoadedTickets>
): Promise<StudyInput> => {
  if (ticketFile === undefined) return { scenario, record: runRecord(sources, undefined) }
  const loaded = await ticketsOf(ticketFile, scenario)
  const recorded = { file: loaded.report.file, tickets: loaded.tickets }
  return { scenario, recorded, record: runRecord(sources, loaded) }
}
