import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anchorsOf, commandsOf, relativeLinksOf } from './readme-parts.ts'

const root = new URL('../..', import.meta.url).pathname
const NOT_SOURCE = new Set(['node_modules', 'dist', 'coverage', '.git'])

const topLevel = readdirSync(root).filter(name => !NOT_SOURCE.has(name))
const pages = topLevel.flatMap(name => (name === 'README.md' ? [name] : readmesBelow(name))).sort()

function readmesBelow(folder: string): string[] {
  const isFolder = statSync(join(root, folder)).isDirectory()
  const files = isFolder ? readdirSync(join(root, folder), { recursive: true }) : []
  return files.map(file => join(folder, String(file))).filter(file => file.endsWith('README.md'))
}

const textOf = (page: string): string => readFileSync(join(root, page), 'utf8')

/** Commands that cannot run inside a test because they are what runs the tests, or measure for minutes. */
const RUN_ELSEWHERE = new Set(['npm ci', 'npm test', 'npm ci && npm test', '.ci/run', 'npm run bench'])

const copy = mkdtempSync(join(tmpdir(), 'sunrelay-docs-'))
afterAll(() => rmSync(copy, { recursive: true, force: true }))

beforeAll(() => {
  for (const name of topLevel) cpSync(join(root, name), join(copy, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: copy })
})

describe.each(pages)('%s', page => {
  const markdown = textOf(page)
  const commands = commandsOf(markdown).filter(({ text }) => !RUN_ELSEWHERE.has(text))

  it('every relative link leads somewhere', () => {
    const lost = relativeLinksOf(markdown).filter(target => {
      const [path = '', anchor] = target.split('#')
      const file = path === '' ? page : join(dirname(page), path)
      if (!existsSync(join(root, file))) return true
      return anchor !== undefined && !anchorsOf(textOf(file)).has(anchor)
    })
    expect(lost).toEqual([])
  })

  it.runIf(commands.length > 0).each(commands)('line $line: `$text` works', ({ text }) => {
    // Installed already: the copy borrows the packages of this checkout.
    const command = text.replace(/^npm ci && /, '')
    const run = spawnSync('bash', ['-euo', 'pipefail', '-c', command], { cwd: copy, encoding: 'utf8' })
    expect(`${run.status} ${run.stderr}`).toMatch(/^0 /)
  })
})
