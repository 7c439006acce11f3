import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = new URL('../..', import.meta.url).pathname

test('the page in the README is the first part of the reviewed page of the main scenario', () => {
  const [, shown] = /```text\n([\s\S]*?)\n```/.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? []
  const page = readFileSync(join(root, 'test/golden/follow-the-sun.txt'), 'utf8')
  expect(shown?.length).toBeGreaterThan(1000)
  expect(page.startsWith(shown ?? '')).toBe(true)
})

test('the answer in the README is that of the reviewed report of the main scenario', () => {
  const [, shown] = /```md\n([\s\S]*?)\n```/.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? []
  const report = readFileSync(join(root, 'test/golden/follow-the-sun.md'), 'utf8')
  expect(shown?.length).toBeGreaterThan(400)
  expect(report.startsWith(`${shown}\n`)).toBe(true)
})
