import { realpathSync } from 'node:fs'
import { delimiter, dirname, join, relative, resolve } from 'node:path'
import { isInside } from '../input/allowed-path.ts'

const realOr = (path: string): string => {
  try {
    return realpathSync(path)
  } catch {
    return resolve(path)
  }
}

/** A word of a shell command, in quotes where it needs them. */
export const shellWord = (text: string): string =>
  /^[\w@%+=:,./\\-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`

/** The script that is running, `bin/sunrelay.js` of some checkout or installation. */
const scriptPath = (): string => realOr(process.argv[1] ?? 'sunrelay')

const isOnPath = (script: string): boolean =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .some(folder => folder !== '' && !folder.includes('node_modules') && realOr(join(folder, 'sunrelay')) === script)

/** The nearer of two ways to name a file from a folder: relative where that does not climb far, else absolute. */
const nearerPath = (folder: string, path: string): string => {
  const way = relative(folder, path)
  return way.startsWith(join('..', '..')) ? path : way
}

/**
 * How this program is called from a folder: by its name where it is installed, by npx inside its checkout, else by the path
 * of its script.
 */
export const callName = (folder: string): string => {
  const script = scriptPath()
  const here = realOr(folder)
  if (isOnPath(script)) return 'sunrelay'
  if (isInside(dirname(dirname(script)), here)) return 'npx sunrelay'
  return `node ${shellWord(nearerPath(here, script))}`
}
