import type { Problem } from '../model/check/problem.ts'
import { type Located, locate, type Path } from './located.ts'
import { type Place, placeOf, type Span } from './source.ts'

/** A problem together with the place in the text that it is about. */
export interface LocatedProblem extends Problem {
  readonly place: Place
}

/** An error at a span of a text. */
export const problemAt = (
  span: Span,
  code: string,
  message: string,
  hint?: string,
  path: Path = []
): LocatedProblem => ({
  code,
  severity: 'error',
  path,
  message,
  ...(hint === undefined ? {} : { hint }),
  place: placeOf(span)
})

/** The problem with its place in the document that it was found in. */
export const withPlace = (problem: Problem, root: Located): LocatedProblem => ({
  ...problem,
  place: placeOf(locate(root, problem.path, problem.atKey))
})
