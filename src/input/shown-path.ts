import { normalize, relative, resolve } from 'node:path'
import { isInside } from './allowed-path.ts'

/** A path as it is shown, in problems and in results: relative to the working directory where it lies inside, else as it was typed. */
export const shownPath = (typed: string): string => {
  const here = process.cwd()
  const path = resolve(typed)
  return path !== here && isInside(here, path) ? relative(here, path) : normalize(typed)
}
