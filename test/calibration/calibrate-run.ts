import { join } from 'node:path'
import { calibratedScenario } from './calibrated-scenario.ts'
import { comparisonTable } from './comparison-table.ts'
import { figuresOf } from './path-figures.ts'
import { readRecordedPaths, recordIsAbsent } from './read-volvo.ts'
import { simulatePaths } from './simulated-paths.ts'

const SEED = 1
const REPLICATIONS = 3

/** Prints the calibrated desk beside the record it was calibrated on, with all errors. */
if (recordIsAbsent) process.stdout.write(`skipped: ${recordIsAbsent}\n`)
else {
  const scenario = calibratedScenario(join(process.cwd(), 'scenarios'))
  const runs = Array.from({ length: REPLICATIONS }, (_, replication) => simulatePaths(scenario, SEED, replication))
  process.stdout.write(`${comparisonTable(figuresOf(readRecordedPaths()), figuresOf(runs.flat()))}\n`)
}
