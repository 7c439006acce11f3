import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** Best speed of a rival over some runs, customers per second. */
export interface RivalSpeed {
  readonly name: string
  readonly perSecond: number
}

const CUSTOMERS = '1000000'
const RUNS = 3
const folder = resolve(process.env.SUNRELAY_SHARED ?? '../shared', 'bench')

const ratesIn = (output: string): number[] => [...output.matchAll(/cust\/s=(\d+)/g)].map(([, rate]) => Number(rate))

const best = (name: string, outputs: readonly string[]): RivalSpeed => ({
  name,
  perSecond: Math.max(...outputs.flatMap(ratesIn))
})

/** Times the rivals that are at hand, in this run and on this machine; none where their programs are absent. */
export const timeRivals = (work: 'w1' | 'w2'): RivalSpeed[] => {
  if (!existsSync(folder)) return []
  const speeds: RivalSpeed[] = []
  const scratch = mkdtempSync(join(tmpdir(), 'sunrelay-bench-'))
  try {
    const program = join(scratch, work)
    execFileSync('g++', ['-O3', '-march=native', '-std=c++17', '-o', program, join(folder, `${work}.cpp`)])
    const variant = work === 'w1' ? 'merge-log' : 'split-log'
    const run = (seed: number): string => execFileSync(program, [variant, CUSTOMERS, `${seed}`], { encoding: 'utf8' })
    speeds.push(
      best(
        'C++ by hand',
        Array.from({ length: RUNS }, (_, seed) => run(seed + 1))
      )
    )
  } catch {
    console.log(`(no C++ figure for ${work}: g++ is not at hand)`)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  if (work === 'w2') {
    const script = join(folder, 'w2fast.mjs')
    speeds.push(
      best('JavaScript by hand, warm', [execFileSync('node', [script, CUSTOMERS, '1', '5'], { encoding: 'utf8' })])
    )
  }
  return speeds
}
