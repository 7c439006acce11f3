import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Row } from './part.ts'

const CUSTOMERS = 1_000_000
const RUNS = 3
const folder = resolve(process.env.SUNRELAY_SHARED ?? '../shared', 'bench')

/** Customers per second of the best run. */
const bestRate = (outputs: readonly string[]): number =>
  Math.max(...outputs.flatMap(output => [...output.matchAll(/cust\/s=(\d+)/g)].map(([, rate]) => Number(rate))))

const cppRate = (work: 'w1' | 'w2'): number => {
  const scratch = mkdtempSync(join(tmpdir(), 'sunrelay-bench-'))
  try {
    const program = join(scratch, work)
    execFileSync('g++', ['-O3', '-march=native', '-std=c++17', '-o', program, join(folder, `${work}.cpp`)])
    const variant = work === 'w1' ? 'merge-log' : 'split-log'
    const run = (seed: number): string =>
      execFileSync(program, [variant, `${CUSTOMERS}`, `${seed}`], { encoding: 'utf8' })
    return bestRate(Array.from({ length: RUNS }, (_, seed) => run(seed + 1)))
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

const scriptRate = (): number =>
  bestRate([execFileSync('node', [join(folder, 'w2fast.mjs'), `${CUSTOMERS}`, '1', '5'], { encoding: 'utf8' })])

const rivalRow = (name: string, perSecond: number, own: Row): Row => {
  const milliseconds = (CUSTOMERS / perSecond) * 1000
  const ratio = own.milliseconds / (own.tickets ?? CUSTOMERS) / (milliseconds / CUSTOMERS)
  return { name, milliseconds, tickets: CUSTOMERS, remark: `${ratio.toFixed(2)} × as fast as the engine` }
}

const tried = (name: string, rate: () => number, own: Row): Row[] => {
  try {
    return [rivalRow(name, rate(), own)]
  } catch (error) {
    console.log(`(${name} left out: ${error instanceof Error ? error.message.split('\n', 1)[0] : String(error)})`)
    return []
  }
}

/** These rows and, timed in the same run, those of the rivals that are at hand; why others are not is said. */
export const withRivals = (work: 'w1' | 'w2', rows: readonly Row[]): Row[] => {
  const own = rows.find(({ name }) => name.endsWith(': engine'))
  if (own === undefined || !existsSync(folder)) {
    console.log(`(rivals of ${work} left out: their programs are not at ${folder})`)
    return [...rows]
  }
  const cpp = tried(`${work.toUpperCase()}: C++ by hand`, () => cppRate(work), own)
  const script = work === 'w1' ? [] : tried('W2: JavaScript by hand, warm', scriptRate, own)
  return [...rows, ...cpp, ...script]
}
