import { join } from 'node:path'
import { readScenario } from '../../src/input/read-scenario.ts'
import type { Scenario } from '../../src/model/scenario.ts'

/** Reads the calibrated scenario from the folder of the bundled ones; throws with all that is wrong with it. */
export const calibratedScenario = (folder: string): Scenario => {
  const read = readScenario(join(folder, 'world-wide-desk.yaml'))
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'))
  return read.scenario
}
