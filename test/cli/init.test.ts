import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { put, scratchFolder, spawned, sunrelay } from './program.ts'

const folder = scratchFolder()
const starter = join(folder, 'my-team')

describe('sunrelay init', () => {
  it('writes a scenario that runs as it is, without a warning', () => {
    const init = sunrelay(['init', starter])
    expect(init).toMatchObject({ code: 0, stderr: '' })
    expect(readdirSync(starter).sort()).toEqual([
      'README.md',
      'forecast.yaml',
      'scenario.schema.json',
      'scenario.yaml',
      'tickets.csv'
    ])
    for (const file of ['scenario.yaml', 'forecast.yaml']) {
      expect(sunrelay(['check', join(starter, file)])).toMatchObject({ code: 0, stderr: '' })
      expect(sunrelay(['run', join(starter, file)])).toMatchObject({ code: 0, stderr: '' })
    }
  })

  it('the commands of its README work', () => {
    const [, block = ''] = /```sh\n([^`]*)```/.exec(readFileSync(join(starter, 'README.md'), 'utf8')) ?? []
    const commands = block.trim().split('\n')
    expect(commands.length).toBeGreaterThan(2)
    for (const command of commands) {
      const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: starter, encoding: 'utf8' })
      expect(`${command}: ${status} ${stderr}`).toBe(`${command}: 0 `)
    }
  })

  it('its last line is a command that works from where it was called', () => {
    const { stdout } = sunrelay(['init', join(folder, 'said')], { cwd: folder })
    const command = stdout.trim().split('then: ')[1] ?? ''
    expect(spawnSync('sh', ['-c', command], { cwd: folder })).toMatchObject({ status: 0 })
  })

  it('its scenarios name the schema beside them, which is that of this program', () => {
    for (const file of ['scenario.yaml', 'forecast.yaml'])
      expect(readFileSync(join(starter, file), 'utf8')).toMatch(
        /^# yaml-language-server: \$schema=\.\/scenario\.schema\.json\n/
      )
    expect(readFileSync(join(starter, 'scenario.schema.json'), 'utf8')).toBe(sunrelay(['schema']).stdout)
  })

  it('its lines that are commented out work when they are taken in', () => {
    const text = readFileSync(join(starter, 'scenario.yaml'), 'utf8').replaceAll(
      /^ {2}# (?=interrupt|shiftEnd)/gm,
      '  '
    )
    expect(text).toMatch(/^ {2}interrupt: /m)
    expect(sunrelay(['check', put(starter, 'taken-in.yaml', text)])).toMatchObject({ code: 0, stderr: '' })
    rmSync(join(starter, 'taken-in.yaml'))
  })

  it('the variant of its README is the policy `ownership` and nothing else', () => {
    const [, variant = ''] = /```yaml\n([^`]*)```/.exec(readFileSync(join(starter, 'README.md'), 'utf8')) ?? []
    const { code, stdout } = sunrelay(['check', put(starter, 'owners.yaml', variant)])
    expect(code).toBe(0)
    expect(stdout).toMatch(/Routing +ownership\n/)
    rmSync(join(starter, 'owners.yaml'))
  })

  it('its tickets are what its forecast generates with seed 1', () => {
    const generated = sunrelay(['generate', join(starter, 'forecast.yaml'), '--seed', '1'])
    expect(generated.stdout).toBe(readFileSync(join(starter, 'tickets.csv'), 'utf8'))
  })

  it('refuses a folder that is not empty, unless forced', () => {
    const kept = readFileSync(put(starter, 'scenario.yaml', 'mine\n'), 'utf8')
    const refused = sunrelay(['init', starter])
    expect(refused.code).toBe(2)
    expect(refused.stderr).toMatch(/not empty.*--force/)
    expect(readFileSync(join(starter, 'scenario.yaml'), 'utf8')).toBe(kept)
    expect(sunrelay(['init', starter, '--force']).code).toBe(0)
    expect(sunrelay(['check', join(starter, 'scenario.yaml')]).code).toBe(0)
  })

  it('ends at once where no folder can be made', () => {
    const { code, stderr } = spawned(['init', '/proc/nowhere/deep'], { timeout: 20_000 })
    expect(code).toBe(2)
    expect(stderr).toMatch(/Cannot make \/proc\/nowhere\/deep/)
  })

  it('makes the folders above, and none where a part of the path is a file', () => {
    expect(sunrelay(['init', join(folder, 'a', 'b')]).code).toBe(0)
    const { code, stderr } = sunrelay(['init', join(put(folder, 'plain', ''), 'c', 'd')])
    expect(code).toBe(2)
    expect(stderr).toMatch(/part of its path is not a folder/)
  })

  it('refuses a file for a folder', () => {
    const { code, stderr } = sunrelay(['init', put(folder, 'file', '')])
    expect(code).toBe(2)
    expect(stderr).toMatch(/not a folder/)
  })
})
