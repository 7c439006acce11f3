import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { put, scratchFolder, sunrelay } from './program.ts'

const folder = scratchFolder()
const starter = join(folder, 'my-team')

describe('sunrelay init', () => {
  it('writes a scenario that runs as it is, without a warning', () => {
    const init = sunrelay(['init', starter])
    expect(init).toMatchObject({ code: 0, stderr: '' })
    expect(readdirSync(starter).sort()).toEqual(['README.md', 'forecast.yaml', 'scenario.yaml', 'tickets.csv'])
    for (const file of ['scenario.yaml', 'forecast.yaml']) {
      expect(sunrelay(['check', join(starter, file)])).toMatchObject({ code: 0, stderr: '' })
      expect(sunrelay(['run', join(starter, file)])).toMatchObject({ code: 0, stderr: '' })
    }
  })

  it('the commands of its README work', () => {
    const commands = [...readFileSync(join(starter, 'README.md'), 'utf8').matchAll(/^sunrelay (.*)$/gm)]
    expect(commands.length).toBeGreaterThan(2)
    for (const [, words = ''] of commands)
      expect(sunrelay(words.split(' '), { cwd: starter })).toMatchObject({ code: 0 })
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

  it('refuses a file for a folder', () => {
    const { code, stderr } = sunrelay(['init', put(folder, 'file', '')])
    expect(code).toBe(2)
    expect(stderr).toMatch(/not a folder/)
  })
})
