import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const [file, ...failedSteps] = process.argv.slice(2)
const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { testResults: [] }
const shared = process.env.SUNRELAY_SHARED ?? '../shared'
const hasSharedData = existsSync(join(shared, 'data'))

const tests = report.testResults.flatMap(suite =>
  suite.assertionResults.map(({ status, fullName }) => ({ status, name: `${relative('.', suite.name)}: ${fullName}` }))
)
const brokenFiles = report.testResults.filter(suite => suite.status === 'failed' && suite.assertionResults.length === 0)
const passed = tests.filter(({ status }) => status === 'passed')
const failed = tests.filter(({ status }) => status === 'failed')
const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed')

const problems = [
  ...failedSteps.map(name => `failed step: ${name}`),
  ...brokenFiles.map(suite => `could not be loaded: ${relative('.', suite.name)}`),
  ...failed.map(({ name }) => `failed: ${name}`),
  ...(hasSharedData ? skipped.map(({ name }) => `skipped although the shared data is here: ${name}`) : []),
  ...(passed.length === 0 ? ['no test has passed'] : [])
]
for (const problem of problems) console.log(problem)

// A failed step with no failed test to its name (lint, types, coverage) counts as one failure.
const failures = failed.length + brokenFiles.length
console.log(`${passed.length} passed, ${Math.max(failures, problems.length > 0 ? 1 : 0)} failed, ${skipped.length} skipped`)
process.exitCode = problems.length > 0 ? 1 : 0
