import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Path of the program of a thread, which the build puts beside the main program, whichever of its parts this is in. */
export const workerFile = (): string => {
  const places = ['./worker.js', '../worker.js'].map(place => fileURLToPath(new URL(place, import.meta.url)))
  const found = places.find(place => existsSync(place))
  if (found === undefined) throw new Error('the program of a thread, worker.js, is missing from the build')
  return found
}
