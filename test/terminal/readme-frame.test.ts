import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { expect, it } from 'vitest'
import { loadStudy } from '../../src/cli/load-study.ts'
import { compareResults } from '../../src/study/compare-results.ts'
import { runStudy } from '../../src/study/run-study.ts'
import { printableData } from '../../src/views/text/printable.ts'
import { shownApp } from './shown-app.ts'

const root = new URL('../..', import.meta.url).pathname
const README = `${root}README.md`
const SCENARIO = 'scenarios/follow-the-sun-traffic.yaml'
/** As the README says above its frame. */
const CHANGES = ['demand.factor=1.1', 'teams.singapore.people=26']
const REPLICATIONS = 5

const studied = async (changes: readonly string[]) => {
  const { input, written } = await loadStudy(`${root}${SCENARIO}`, { quiet: true, set: [...changes] })
  const result = await runStudy(input, { seed: 1, replications: REPLICATIONS, jobs: 1 })
  return { result, file: SCENARIO, settings: changes, written }
}

it('the frame in the README is what the screen shows of that change (vitest -u writes it anew)', async () => {
  const first = await studied([])
  const second = await studied(CHANGES)
  const { result } = second
  const tried = printableData({ changes: CHANGES, result, comparison: compareResults([first, second]) })
  const { lines } = await shownApp(
    {
      result: tried.result,
      comparison: tried.comparison,
      traced: { state: 'waiting' },
      tried,
      first: printableData(first.result)
    },
    { panel: 'overview', columns: 80, rows: 24 }
  )
  const frame = lines.map(line => stripVTControlCharacters(line).trimEnd()).join('\n')
  const page = readFileSync(README, 'utf8')
  const block = /^```text\n what if [\s\S]*?^```$/m
  expect(page).toMatch(block)
  await expect(page.replace(block, () => `\`\`\`text\n${frame}\n\`\`\``)).toMatchFileSnapshot(README)
}, 240_000)
