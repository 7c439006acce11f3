import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { binary, put, scratchFolder, sunrelay } from './program.ts'
import { replayOf, SMALL_TICKETS, smallScenario } from './small-scenario.ts'

const folder = scratchFolder()
const good = put(folder, 'good.yaml', smallScenario())
const jsonOf = (words: readonly string[]) => JSON.parse(sunrelay(['run', good, '--format', 'json', ...words]).stdout)

describe('sunrelay run', () => {
  it('shows a page of text within 80 columns and ends with code 0', () => {
    const { code, stdout, stderr } = sunrelay(['run', good])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('Small office')
    expect(stdout.split('\n').filter(line => [...line].length > 80)).toEqual([])
  })

  it('sends no colours where there is no terminal', () => {
    expect(sunrelay(['run', good]).stdout).not.toContain('\u001b')
  })

  it.each(['text', 'json', 'csv'])('the same seed gives the same bytes as %s', format => {
    const words = ['run', good, '--format', format, '--seed', '7', '--replications', '2']
    expect(sunrelay(words).stdout).toBe(sunrelay([...words, '--jobs', '1']).stdout)
  })

  it('another seed gives another result', () => {
    const strip = (words: string[]) => JSON.stringify(jsonOf(words)).replaceAll(/"seed":\d+/g, '')
    expect(strip(['--seed', '1'])).not.toBe(strip(['--seed', '2']))
  })

  it('JSON is what `schema result` describes', () => {
    const schema = JSON.parse(sunrelay(['schema', 'result']).stdout)
    const check = z.fromJSONSchema(schema)
    expect(check.safeParse(jsonOf(['--replications', '2', '--jobs', '1']))).toMatchObject({ success: true })
    expect(check.safeParse({ version: 1 }).success).toBe(false)
  })

  it('replays the tickets of another file with `--tickets`', () => {
    const tickets = put(folder, 'other.csv', SMALL_TICKETS)
    const { code, stdout } = sunrelay(['run', good, '--tickets', tickets])
    expect(code).toBe(0)
    expect(stdout).toMatch(/\b3\b/)
  })

  it('`--tickets` keeps the column map of the scenario', () => {
    const demand = `{replay: {file: gone.csv, columns: {id: Number, created: Opened}, zone: Europe/Lisbon, constants: {priority: normal}}}`
    const file = put(folder, 'mapped.yaml', smallScenario({ demand }))
    const tickets = put(folder, 'mapped.csv', 'Number,Opened\nX1,2027-03-02 10:00\n')
    expect(sunrelay(['run', file, '--tickets', tickets])).toMatchObject({ code: 0 })
  })

  it('a recorded ticket file is found next to the scenario, wherever the program is started', () => {
    put(folder, 'next.csv', SMALL_TICKETS)
    const file = put(folder, 'next.yaml', smallScenario({ demand: replayOf('next.csv') }))
    expect(sunrelay(['run', file], { cwd: '/' }).code).toBe(0)
  })

  it('`--out` writes what would have been shown', () => {
    const out = join(folder, 'result.txt')
    expect(sunrelay(['run', good, '--out', out])).toEqual({ code: 0, stdout: '', stderr: `Wrote ${out}\n` })
    expect(readFileSync(out, 'utf8')).toBe(sunrelay(['run', good]).stdout)
    expect(sunrelay(['run', good, '--out', out]).code).toBe(2)
    const replacing = ['run', good, '--out', out, '--force', '--quiet']
    expect(sunrelay(replacing)).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  it('its inputs are the files that the user named, from the working directory, and overrides as typed', () => {
    put(folder, 'base.yaml', smallScenario({ demand: replayOf('lost.csv') }))
    put(folder, 'variant.yaml', 'extends: base.yaml\nname: Variant\n')
    put(folder, 'march.csv', SMALL_TICKETS)
    const words = [
      'run',
      'variant.yaml',
      '--tickets',
      './march.csv',
      '--set',
      'teams.Lisbon.people=4',
      '--format',
      'json'
    ]
    const { inputs } = JSON.parse(sunrelay(words, { cwd: folder }).stdout)
    const files = inputs.map(({ file }: { readonly file: string }) => file)
    expect(files).toEqual(['variant.yaml', 'base.yaml', '--set teams.Lisbon.people=4', 'march.csv'])
  })

  it('a reader that stops early is no mistake', () => {
    const command = `"${process.execPath}" "${binary}" run "${good}" --format csv | head -1; echo "codes \${PIPESTATUS[0]}"`
    const out = execFileSync('bash', ['-c', command], { encoding: 'utf8' })
    expect(out).toMatch(/codes 0$/m)
  })

  it('a disk that is full is told in one line, exit code 2', () => {
    const command = `"${process.execPath}" "${binary}" run "${good}" --quiet > /dev/full; echo "code $?"`
    const out = execFileSync('bash', ['-c', `{ ${command}; } 2>&1`], { encoding: 'utf8' })
    expect(out).toBe('Cannot write the output: ENOSPC\ncode 2\n')
  })
})
