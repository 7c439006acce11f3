import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { figures } from '../../src/figures/figures.ts'
import { type ReportDocument, reportDocument } from '../../src/figures/report/report-document.ts'
import { readScenario } from '../../src/input/read-scenario.ts'
import { readTickets } from '../../src/input/tickets/read-tickets.ts'
import { scenarioNames } from '../../src/model/names/names.ts'
import { runStudy, type StudyInput } from '../../src/study/run-study.ts'
import { markdownPage } from '../../src/views/md/markdown-page.ts'
import { textPage } from '../../src/views/text/text-page.ts'

/** The folder of the project, in which this runs also where it is bundled elsewhere. */
const root = process.cwd()
const RECORD = { versions: {}, inputs: [], leftOut: [] }

const inputOf = async (name: string): Promise<StudyInput> => {
  const read = readScenario(join(root, 'scenarios', `${name}.yaml`))
  if ('problems' in read) throw new Error(`${name}: ${read.problems.map(({ message }) => message).join('; ')}`)
  const { scenario, ticketFile } = read
  if (ticketFile === undefined || scenario.demand.replay === undefined) return { scenario, record: RECORD }
  const options = { replay: scenario.demand.replay, names: scenarioNames(scenario), skipBadRows: false }
  const { tickets } = await readTickets(ticketFile, options)
  return { scenario, recorded: { file: 'tickets', tickets }, record: RECORD }
}

/** Names of the bundled scenarios. */
export const BUNDLED: readonly string[] = readdirSync(join(root, 'scenarios')).flatMap(file => /^(.+)\.yaml$/.exec(file)?.[1] ?? [])

/** What is shown of a bundled scenario. */
export interface BundledPage {
  readonly text: string
  readonly markdown: string
  /** The answer that begins its report. */
  readonly answer: ReportDocument['answer']
}

const pageOf = async (name: string): Promise<BundledPage> => {
  const result = await runStudy(await inputOf(name), { seed: 1, replications: 1 })
  const report = reportDocument(result)
  return { text: textPage(figures(result)), markdown: markdownPage(report), answer: report.answer }
}

/** The pages of each bundled scenario, by its name. */
export const bundledPages = async (): Promise<Record<string, BundledPage>> => {
  const pages: Record<string, BundledPage> = {}
  for (const name of BUNDLED) pages[name] = await pageOf(name)
  return pages
}
