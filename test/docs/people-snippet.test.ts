import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { drawDemand } from '../../src/compile/draw-demand.ts'
import { compileStaffing } from '../../src/compile/staffing.ts'
import { formatProblems } from '../../src/input/format-problems.ts'
import { readScenario } from '../../src/input/read-scenario.ts'

const root = new URL('../..', import.meta.url).pathname
const HEADING = 'People who come, learn and leave'

const snippetOf = (language: string): string => {
  const page = readFileSync(join(root, 'scenarios/README.md'), 'utf8')
  const [, section = ''] = page.split(`## ${HEADING}\n`)
  const [, snippet] = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(section.split('\n## ')[0] ?? '') ?? []
  if (snippet === undefined) throw new Error(`"${HEADING}" has no ${language} snippet`)
  return snippet
}

it(`the snippets under "${HEADING}" are accepted as they stand, and compile to people who come, learn and leave`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'sunrelay-snippets-'))
  for (const name of ['follow-the-sun.yaml', 'follow-the-sun-traffic.yaml'])
    copyFileSync(join(root, 'scenarios', name), join(folder, name))
  writeFileSync(join(folder, 'people.csv'), snippetOf('csv'))
  writeFileSync(join(folder, 'people.yaml'), `extends: follow-the-sun-traffic.yaml\n${snippetOf('yaml')}`)
  const read = readScenario(join(folder, 'people.yaml'))
  expect(formatProblems('problems' in read ? read.problems : read.warnings, read.sources)).toBe('')
  if (!('scenario' in read)) return
  const staffing = compileStaffing(read.scenario)
  const { program, legend } = compile(read.scenario, staffing, drawDemand(read.scenario, staffing, 1, 0), 1, 0)
  const { careers, consults, decay } = program
  expect(legend.agents).toEqual(expect.arrayContaining(['Ana Lima', 'Bo Ek', 'spring 12', 'tokyo 3']))
  expect([...(careers?.group ?? [])].filter(group => group < 0)).toHaveLength(4)
  expect([consults?.giveUpSeconds, decay?.halfSeconds[0]]).toEqual([1800, 90 * 86_400])
})
