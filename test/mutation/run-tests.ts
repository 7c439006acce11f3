import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** What came of a run of some tests. */
export type TestOutcome =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly title: string }
  /** The run, or a test within it, was stopped or judged by the clock: nothing is known of what it would have found. */
  | { readonly kind: 'out of time' }
  /** No test ran: the source does not compile, or a file is missing. */
  | { readonly kind: 'broken'; readonly output: string }

/** What is read of the report of a run of tests. */
export interface TestReport {
  readonly numFailedTests: number
  readonly numPassedTests: number
  readonly success: boolean
  readonly testResults: readonly {
    readonly message: string
    readonly assertionResults: readonly AssertionResult[]
  }[]
}

interface AssertionResult {
  readonly status: string
  readonly fullName: string
  readonly failureMessages?: readonly string[]
}

const SECONDS_ALLOWED = 150
/** Fewer generated programs than usual: a broken rule shows soon. */
const QUICK = { SUNRELAY_TWIN_RUNS: '500' }

const argumentsFor = (tests: readonly string[], report: string): string[] => [
  join('node_modules', 'vitest', 'vitest.mjs'),
  'run',
  ...['--config', 'test/vitest.config.ts', '--project', 'source', '--pool', 'threads', '--no-file-parallelism'],
  ...['--bail', '1', '--reporter', 'json', '--outputFile', report, '--cache', 'false'],
  ...tests
]

/** Runs test files in a tree until the first fails; `shared` is the folder of real records. */
export const runTests = (root: string, tests: readonly string[], shared: string): Promise<TestOutcome> =>
  new Promise((resolve, reject) => {
    const report = join(root, 'report.json')
    rmSync(report, { force: true })
    const env = { ...process.env, ...QUICK, SUNRELAY_SHARED: shared }
    const child = spawn(process.execPath, argumentsFor(tests, report), { cwd: root, env })
    const output: Buffer[] = []
    child.stdout.on('data', part => output.push(part))
    child.stderr.on('data', part => output.push(part))
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      child.kill('SIGKILL')
    }, SECONDS_ALLOWED * 1000)
    child.on('error', reject)
    child.on('close', () => {
      clearTimeout(timer)
      resolve(isLate ? { kind: 'out of time' } : outcomeOf(readReport(report), Buffer.concat(output).toString()))
    })
  })

/** What a report says; none: `output` tells why. */
export const outcomeOf = (report: TestReport | undefined, output: string): TestOutcome => {
  if (report === undefined) return { kind: 'broken', output }
  const failures = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed')
  const failed = failures.find(failure => !isByTheClock(failure))
  if (failed) return { kind: 'failed', title: failed.fullName.trim() }
  if (failures.length > 0) return { kind: 'out of time' }
  if (report.success && report.numPassedTests > 0) return { kind: 'passed' }
  return { kind: 'broken', output: report.testResults.map(({ message }) => message).join('\n') || output }
}

/** Whether a test failed for nothing but taking long. */
const isByTheClock = ({ failureMessages = [] }: AssertionResult): boolean =>
  failureMessages.length > 0 && failureMessages.every(message => /(Test|Hook) timed out in \d+ms/.test(message))

const readReport = (file: string): TestReport | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as TestReport
  } catch {
    return undefined
  }
}
