import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { complaint, FULL } from '../input/scenario-folder.ts'

const page = readFileSync(new URL('../../scenarios/README.md', import.meta.url), 'utf8')

/** The first YAML block below a heading. */
const snippetBelow = (heading: string): string => {
  const [, section = ''] = page.split(`## ${heading}\n`)
  return /```yaml\n([\s\S]*?)```/.exec(section)?.[1] ?? ''
}

test('the promises and clocks of the documentation are read without a complaint', () => {
  const snippet = snippetBelow('Promises and their clocks')
  expect(snippet).toContain('scoring:')
  const rest = FULL.replace(/targets:\n( {2}- .*\n)+/, '').replace(
    'awake:',
    'office: {start: 09:00, end: 17:00}, awake:'
  )
  expect(complaint({ 'a.yaml': `${rest}${snippet}` })).toBe('')
})
