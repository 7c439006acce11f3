import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { binary, put, scratchFolder, sunrelay } from '../../cli/program.ts'
import { smallScenario } from '../../cli/small-scenario.ts'

/** Runs the small scenario and stores its result in a folder of its own; gives its path. */
export const storedResult = (): string => {
  const folder = scratchFolder()
  const path = join(folder, 'result.json')
  const { code, stdout, stderr } = sunrelay(['run', put(folder, 'small.yaml', smallScenario()), '--format', 'json'])
  if (code !== 0) throw new Error(stderr)
  writeFileSync(path, stdout)
  return path
}

/** The command that opens a result. */
export const opening = (result: string): readonly string[] => [process.execPath, binary, 'open', result]
