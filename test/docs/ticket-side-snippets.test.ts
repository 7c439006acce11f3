import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { drawDemand } from '../../src/compile/draw-demand.ts'
import { compileStaffing } from '../../src/compile/staffing.ts'
import { formatProblems } from '../../src/input/format-problems.ts'
import { readScenario } from '../../src/input/read-scenario.ts'

const root = new URL('../..', import.meta.url).pathname
const page = readFileSync(join(root, 'scenarios/README.md'), 'utf8')

const snippetOf = (heading: string): string => {
  const [, section = ''] = page.split(`## ${heading}\n`)
  const [, snippet] = /```yaml\n([\s\S]*?)```/.exec(section.split('\n## ')[0] ?? '') ?? []
  if (snippet === undefined) throw new Error(`"${heading}" has no snippet`)
  return snippet
}

const folder = mkdtempSync(join(tmpdir(), 'sunrelay-snippets-'))
for (const name of ['follow-the-sun.yaml', 'follow-the-sun-traffic.yaml'])
  copyFileSync(join(root, 'scenarios', name), join(folder, name))

describe('the scenarios’ README', () => {
  it.each(['Live channels', 'Before people work on a ticket', 'From skill to skill'])(
    'shows a snippet under "%s" that the bundled traffic can be a base of, and that compiles',
    heading => {
      const file = join(folder, `${heading}.yaml`)
      writeFileSync(file, `extends: follow-the-sun-traffic.yaml\n${snippetOf(heading)}`)
      const read = readScenario(file)
      const problems = 'problems' in read ? read.problems : read.warnings
      expect(formatProblems(problems, read.sources)).toBe('')
      if (!('scenario' in read)) return
      const staffing = compileStaffing(read.scenario)
      const { program } = compile(read.scenario, staffing, drawDemand(read.scenario, staffing, 1, 0), 1, 0)
      expect(program.tickets.count).toBeGreaterThan(10_000)
    }
  )
})
