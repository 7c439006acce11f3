import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { variantText } from '../../../src/cli/tui/variant-text.ts'
import { whatIfFields } from '../../../src/cli/tui/what-if-fields.ts'
import { formatProblems } from '../../../src/input/format-problems.ts'
import { readScenario } from '../../../src/input/read-scenario.ts'
import type { Scenario } from '../../../src/model/scenario.ts'
import type { WhatIfField } from '../../../src/views/tui/tui-data.ts'
import { stepValue } from '../../../src/views/tui/what-if/step-value.ts'

const root = new URL('../../..', import.meta.url).pathname
const files = readdirSync(join(root, 'scenarios')).filter(file => file.endsWith('.yaml'))
const folder = mkdtempSync(join(tmpdir(), 'sunrelay-variants-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const read = (file: string, set: readonly string[] = []) => {
  const found = readScenario(file, { set })
  if ('problems' in found) throw new Error(formatProblems(found.problems, found.sources))
  return found
}
const pathOf = (file: string): string => join(root, 'scenarios', file)
const fieldsOf = (file: string): WhatIfField[] => {
  const { scenario, written } = read(pathOf(file))
  return whatIfFields(scenario, written)
}
/** Without what it is called, where it lies and how numbers are written, which do not change what is simulated. */
const simulated = ({ name: _, about: __, extends: ___, ...scenario }: Scenario): unknown =>
  JSON.parse(JSON.stringify(scenario))

describe.each(files)('the settings that the form offers for %s', file => {
  it('have the values that the scenario has: set anew they change nothing', () => {
    const fields = fieldsOf(file).filter(
      ({ value, path }) => value !== 'as the policy has it' && path !== 'demand.factor'
    )
    const set = fields.map(({ path, value }) => `${path}=${value}`)
    const { absence = 0, routing = {}, ...again } = simulated(read(pathOf(file), set).scenario) as Partial<Scenario>
    const first = simulated(read(pathOf(file)).scenario) as Partial<Scenario>
    expect({ ...again, absence, routing: { policy: 'skills', ...routing } }).toEqual({
      ...first,
      absence: first.absence ?? 0,
      routing: { policy: 'skills', ...first.routing }
    })
  })

  it('may each be taken a step further, but for the ends of what is possible', () => {
    const fields = fieldsOf(file)
    expect(fields.length).toBeGreaterThan(3)
    for (const field of fields.filter(({ path }) => !path.startsWith('shifts.'))) {
      const change = `${field.path}=${stepValue(field, field.value, 1)}`
      expect(() => read(pathOf(file), [change]), change).not.toThrow()
    }
  })
})

describe('a scenario written down', () => {
  const base = join(folder, 'follow-the-sun-traffic.yaml')
  mkdirSync(join(folder, 'tried'))
  for (const file of ['follow-the-sun.yaml', 'follow-the-sun-traffic.yaml'])
    copyFileSync(pathOf(file), join(folder, file))
  const written = (changes: readonly string[]): string => {
    const target = join(folder, 'tried/variant.yaml')
    const source = { file: base, set: [], skipBadRows: false }
    const text = variantText(source, changes, read(base, changes).written, target)
    writeFileSync(target, text)
    return target
  }

  it.each([
    [['teams."san francisco".people=23', 'demand.factor=1.15']],
    [['shifts.day.start=08:30', 'routing.policy=swarm', 'absence=4%']],
    [['targets.0.share=85%']],
    [['bot=null']],
    [['skills.dns.effort={exponential: {mean: 12 min}}', 'period.warmup=2 weeks']]
  ])('with %j is the scenario that was tried', changes => {
    expect(simulated(read(written(changes)).scenario)).toEqual(simulated(read(base, changes).scenario))
  })

  it('says in its first line what is asked, and extends the first', () => {
    const [question, extended] = readFileSync(written(['demand.factor=1.15']), 'utf8').split('\n')
    expect(question).toBe('# What if demand.factor=1.15?')
    expect(extended).toBe('extends: ../follow-the-sun-traffic.yaml')
  })

  it('keeps a change within one line of its comment, whatever it holds', () => {
    const changes = ['name="a\\nteams: {}"']
    expect(readFileSync(written(changes), 'utf8').split('\n')[0]).toContain('What if name=')
  })
})
