import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { root, spawned, sunrelay } from './program.ts'

const names = commands.map(({ usage }) => usage.split(' ')[0])

describe('help', () => {
  it('`--help` lists every command with what it does and ends with code 0', () => {
    const { code, stdout, stderr } = sunrelay(['--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const { usage } of commands) expect(stdout).toContain(`sunrelay ${usage}`)
  })

  it.each(names)('`%s --help` shows its options and an example', name => {
    const { code, stdout } = sunrelay([name, '--help'])
    const command = commands.find(({ usage }) => usage.startsWith(name))
    expect(code).toBe(0)
    for (const option of Object.keys(command?.options ?? {})) expect(stdout).toContain(`--${option}`)
    for (const [line] of command?.examples ?? []) expect(stdout).toContain(line)
  })

  it('fits into 80 columns', () => {
    const pages = [['--help'], ...names.map(name => [name, '--help'])].map(words => sunrelay(words).stdout)
    const tooWide = pages.flatMap(page => page.split('\n')).filter(line => line.length > 80)
    expect(tooWide).toEqual([])
  })

  it('is the same in every language of the terminal', () => {
    const inGerman = spawned(['--help'], { env: { ...process.env, LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' } })
    expect(inGerman.stdout).toBe(sunrelay(['--help']).stdout)
  })

  it('`--version` prints the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(sunrelay(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })
})
