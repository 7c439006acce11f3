import type { Located } from './located.ts'
import type { LocatedProblem } from './located-problem.ts'
import type { Source } from './source.ts'

/** A part of a source: all of it, or the value of an option. Offsets in the part start at `offset` of the source. */
export interface SourcePart {
  readonly source: Source
  readonly offset: number
  readonly text: string
}

/** What reading a YAML text gives: a tree (absent where there is none) and all problems. */
export interface ParsedYaml {
  readonly root?: Located
  readonly problems: readonly LocatedProblem[]
}
