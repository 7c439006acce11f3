import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = new URL('../..', import.meta.url).pathname
/** Folders within a folder that have a line of their own. */
const within = ['views/parquet', 'views/tui', 'views/xlsx']
const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)
  .concat(within)
/** All but the folder itself, what it lies in, and what lies in it. */
const othersOf = (folder: string): string[] =>
  folders.filter(other => !`${other}/`.startsWith(`${folder}/`) && !`${folder}/`.startsWith(`${other}/`))
const packages = Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).dependencies)

interface Layer {
  readonly mayImport: ReadonlySet<string>
  readonly packages: ReadonlySet<string>
}

/** Names in backticks of a table cell. */
const names = (cell: string): Set<string> => new Set([...cell.matchAll(/`([^`]+?)\/?`/g)].map(([, name]) => name ?? ''))

/** The table of `src/README.md`: folder → what it may import. */
const layers = new Map<string, Layer>(
  readFileSync(join(root, 'src/README.md'), 'utf8')
    .split('\n')
    .filter(line => line.startsWith('| `'))
    .map(line => {
      const [, folder = '', , mayImport = '', ownPackages = ''] = line.split('|')
      const all = mayImport.includes('everything')
      return [
        [...names(folder)][0] ?? '',
        { mayImport: all ? new Set(folders) : names(mayImport), packages: names(ownPackages) }
      ]
    })
)

const place = mkdtempSync(join(tmpdir(), 'sunrelay-layers-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

/** Lint diagnostics by `folder>imported` for one file in each folder that imports one target. */
const refused = new Set<string>()

const writeProbe = (folder: string, target: string, from: string): void =>
  writeFileSync(join(place, 'src', folder, `${target.replaceAll(/\W/g, '-')}.ts`), `import { x } from '${from}'\nx()\n`)

beforeAll(() => {
  copyFileSync(join(root, '.biome.json'), join(place, '.biome.json'))
  for (const folder of folders) {
    mkdirSync(join(place, 'src', folder), { recursive: true })
    for (const other of othersOf(folder))
      writeProbe(folder, other, `${folder.includes('/') ? '../' : ''}../${other}/x.ts`)
    for (const name of packages) writeProbe(folder, `package ${name}`, name)
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const rule = '--only=style/noRestrictedImports'
  const lint = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=none', rule, 'src'], {
    cwd: place,
    encoding: 'utf8',
    maxBuffer: 2 ** 26
  })
  for (const { location } of JSON.parse(lint.stdout).diagnostics as { location: { path: string } }[])
    refused.add(location.path.replace(/^src\//, '').replace(/\.ts$/, ''))
})

describe('the layers of src/', () => {
  it('every folder of src/ has a line in the table of src/README.md', () => {
    expect([...layers.keys()].sort()).toEqual([...folders].sort())
  })

  it.each(folders)('lint refuses what src/%s may not import, and nothing else', folder => {
    const may = layers.get(folder)?.mayImport ?? new Set()
    const others = othersOf(folder)
    expect(others.filter(other => refused.has(`${folder}/${other.replaceAll(/\W/g, '-')}`))).toEqual(
      others.filter(other => !may.has(other))
    )
  })

  it.each(folders)('lint keeps heavy packages out of src/%s unless it is their place', folder => {
    const may = layers.get(folder)?.packages ?? new Set()
    const isRefused = (name: string) => refused.has(`${folder}/package-${name.replaceAll(/\W/g, '-')}`)
    expect(packages.filter(name => !isRefused(name)).sort()).toEqual([...may].sort())
  })
})
