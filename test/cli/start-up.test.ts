import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { binary, root } from './program.ts'

/** Files that are loaded before any command is chosen: what the entry imports statically, and so on. */
const loadedAtStart = (file: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(file)) return seen
  seen.add(file)
  const imports = readFileSync(file, 'utf8').matchAll(/(?:import|export)(?:[^'"()]*?from)?\s*["'](\.[^"']+)["']/g)
  for (const [, path = ''] of imports) loadedAtStart(join(dirname(file), path), seen)
  return seen
}

/** Lets a program tell on stderr how many microseconds the processor worked for it. */
const TELL_TIME =
  "data:text/javascript,process.on('exit',()=>process.stderr.write(Object.values(process.cpuUsage()).join('+')))"

/** Time that the processor worked for a program, which other programs beside it hardly change. */
const medianMilliseconds = (words: readonly string[]): number => {
  const times = Array.from({ length: 5 }, () => {
    const { stderr } = spawnSync(process.execPath, ['--import', TELL_TIME, ...words], { encoding: 'utf8' })
    const [user, system] = stderr.split('+').map(Number)
    return (user + system) / 1000
  })
  return times.sort((a, b) => a - b)[2]
}

describe('start-up', () => {
  it('help loads none of the heavy packages', () => {
    const text = [...loadedAtStart(join(root, 'dist/main.js'))].map(file => readFileSync(file, 'utf8')).join('\n')
    for (const mark of ['ZodError', 'ZoneRulesProvider', 'YAMLParseError', 'CSV_QUOTE_NOT_CLOSED', 'LuxonError'])
      expect(text.includes(mark), mark).toBe(false)
  })

  it('help takes little longer than an empty program', () => {
    // Alone on a machine it is some 80 ms.
    const more = medianMilliseconds([binary, '--help']) - medianMilliseconds(['-e', '0'])
    expect(more).toBeGreaterThan(0)
    expect(more).toBeLessThan(300)
  })
})
