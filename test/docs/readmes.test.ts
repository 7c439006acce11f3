import { spawnSync } from 'node:child_process'
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

/** Stands for `npx sunrelay`, which a test of its own holds to be this program: npx takes longer to start than what it starts. */
const PROGRAM = `npx() {
  [ "$1" = sunrelay ] || { echo "npx $1 is not this program" >&2; return 1; }
  node "${join(copy, 'bin/sunrelay.js')}" "\${@:2}"
}
`

const shell = (command: string) =>
  spawnSync('bash', ['-euo', 'pipefail', '-c', command], { cwd: copy, encoding: 'utf8' })

const endings = new Map<string, string>()

/** How a command ends: its code and what it says on stderr. The same command on several pages runs once. */
const endingOf = (command: string): string => {
  const known = endings.get(command)
  if (known !== undefined) return known
  const { status, stderr } = shell(PROGRAM + command)
  const ending = `${status} ${stderr}`
  endings.set(command, ending)
  return ending
}

beforeAll(() => {
  // `dist` is as fresh as the tests that start the program demand.
  for (const name of [...topLevel, 'dist']) cpSync(join(root, name), join(copy, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
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
    expect(endingOf(command)).toMatch(/^0 /)
  })
})

it('`npx sunrelay` is this program, with the words after it', () => {
  const words = 'run "no such.yaml" --set teams.a.people=1 --quiet'
  const [npx, program] = [shell(`npx sunrelay ${words}`), shell(`${PROGRAM}npx sunrelay ${words}`)]
  expect(program.stderr).toContain('no such.yaml')
  expect([npx.status, npx.stdout]).toEqual([program.status, program.stdout])
  expect(npx.stderr.endsWith(program.stderr)).toBe(true)
})
