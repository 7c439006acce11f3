import { proveCoverage } from '../../coverage/prove-coverage.ts'
import type { CoverageReport } from '../../coverage/report.ts'
import { coverageFigures } from '../../figures/coverage-figures.ts'
import { placeName } from '../../input/format-problems.ts'
import { visibleText } from '../../input/visible-text.ts'
import { jsonText } from '../../views/json/json-text.ts'
import { textPage } from '../../views/text/text-page.ts'
import type { Action } from '../command.ts'
import { describeDrawn, describeRecorded } from '../describe-demand.ts'
import { describeScenario } from '../describe-scenario.ts'
import { ExitCode } from '../exit-code.ts'
import { isOn, positional, textFlag, textFlags } from '../flags.ts'
import { filesOf, keepInputs } from '../keep-inputs.ts'
import { type LoadedScenario, loadScenario } from '../load-scenario.ts'
import { loadTickets } from '../load-tickets.ts'
import { noteTickets } from '../note-tickets.ts'
import { openOutput } from '../output.ts'
import { note } from '../say.ts'

const hasFindings = ({ proofs }: CoverageReport): boolean => proofs.some(({ findings }) => findings.length > 0)

const proofOf = ({ scenario, placeOf }: LoadedScenario): CoverageReport =>
  proveCoverage(scenario, path => placeName(placeOf(path, true)))

const verdict = (file: string, report: CoverageReport): string => {
  const name = visibleText(file)
  return hasFindings(report) ? `${name} can be run.\nIts coverage has findings, see above.` : `${name} is good.`
}

/** Reads a scenario and its tickets, says what was understood, and proves who is on shift when; findings fail with `--strict`. */
export const check: Action = async flags => {
  const file = positional(flags, 'scenario')
  const isQuiet = isOn(flags, 'quiet')
  const tickets = textFlag(flags, 'tickets')
  const output = openOutput(textFlag(flags, 'out'), isOn(flags, 'force'), isQuiet)
  const loaded = loadScenario(file, { set: textFlags(flags, 'set'), ...(tickets && { tickets }) }, isQuiet)
  keepInputs(textFlag(flags, 'out'), filesOf(loaded))
  const { scenario, ticketFile } = loaded
  const settings = { skipBadRows: isOn(flags, 'skip-bad-rows'), isQuiet }
  const recorded = ticketFile === undefined ? undefined : await loadTickets(ticketFile, scenario, settings)
  if (recorded) noteTickets(recorded, scenario, isQuiet)
  const demand = recorded ? { text: describeRecorded(recorded, scenario), notes: [] } : describeDrawn(file, scenario)
  if (!isQuiet) for (const line of demand.notes) note(line)
  const coverage = proofOf(loaded)
  if (textFlag(flags, 'format') === 'json') output.write(jsonText(coverage))
  else {
    const description = `${describeScenario(scenario)}\n${demand.text}`
    const page = textPage(coverageFigures(coverage), { colour: output.hasColour, details: isOn(flags, 'details') })
    output.write(`${description}\n\n${page}\n${verdict(file, coverage)}\n`)
  }
  return isOn(flags, 'strict') && hasFindings(coverage) ? ExitCode.strict : ExitCode.ok
}
