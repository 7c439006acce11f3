import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { figures } from '../../src/figures/figures.ts'
import { reportDocument } from '../../src/figures/report/report-document.ts'
import { readScenario } from '../../src/input/read-scenario.ts'
import { readTickets } from '../../src/input/tickets/read-tickets.ts'
import { scenarioNames } from '../../src/model/names/names.ts'
import { runStudy, type StudyInput } from '../../src/study/run-study.ts'
import { markdownPage } from '../../src/views/md/markdown-page.ts'
import { textPage } from '../../src/views/text/text-page.ts'

const root = new URL('../..', import.meta.url).pathname
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

const BUNDLED = readdirSync(join(root, 'scenarios')).flatMap(file => /^(.+)\.yaml$/.exec(file)?.[1] ?? [])
/** Its report is shown in the README. */
const MAIN = 'follow-the-sun'

test.each(BUNDLED)('the page of %s reads as it was reviewed, and its report in Markdown has fewer than 200 lines', async name => {
  const result = await runStudy(await inputOf(name), { seed: 1, replications: 1 })
  await expect(textPage(figures(result))).toMatchFileSnapshot(`./${name}.txt`)
  const report = reportDocument(result)
  const markdown = markdownPage(report)
  expect(report.answer).toHaveLength(3)
  expect(markdown.trimEnd().split('\n').length).toBeLessThan(200)
  expect(markdown).not.toContain('The rest is left out here.')
  if (name === MAIN) await expect(markdown).toMatchFileSnapshot(`./${MAIN}.md`)
})
