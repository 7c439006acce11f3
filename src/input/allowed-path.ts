import { realpathSync } from 'node:fs'
import { dirname, isAbsolute, parse, relative, resolve, sep } from 'node:path'

/** Either the absolute path that a text in a scenario stands for, or why it is refused. */
export type AllowedPath = { readonly path: string } | { readonly message: string; readonly hint: string }

const realOr = (path: string): string => {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/**
 * The folder that paths written inside a scenario may not leave: the parent of the scenario's own folder, so that
 * `../data/tickets.csv` works; the folder itself where its parent is the root of the file system.
 */
export const allowedFolder = (scenarioFile: string): string => {
  const folder = dirname(realOr(resolve(scenarioFile)))
  const parent = dirname(folder)
  return parent === parse(parent).root ? folder : parent
}

/** Whether a path lies in a folder or below it, or is the folder; both absolute. */
export const isInside = (folder: string, path: string): boolean => {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/**
 * Resolves a path stated in a file, relative to that file. Absolute paths, addresses of the web and ways out of the
 * allowed folder (also by a link) are refused: a scenario from somebody else must not reach for files elsewhere.
 */
export const allowedPath = (stated: string, statedIn: string, folder: string): AllowedPath => {
  if (isAbsolute(stated) || /^[a-z][a-z0-9+.-]*:/i.test(stated))
    return {
      message: `"${stated}" is not a path relative to this file`,
      hint: 'write a path such as `../data/tickets.csv`'
    }
  if (stated.includes('\0')) return { message: 'the path has a character that no path has', hint: 'check the path' }
  const path = resolve(dirname(realOr(statedIn)), stated)
  if (isInside(folder, path) && isInside(folder, realOr(path))) return { path }
  return {
    message: `"${stated}" leads out of the folder that the scenario may read`,
    hint: 'keep its files in the folder of the scenario, or in a folder beside it'
  }
}
