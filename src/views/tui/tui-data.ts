import type { TracedRun } from '../../metrics/life-line/traced-run.ts'
import type { Comparison } from '../../metrics/schemas/comparison-schema.ts'
import type { Result } from '../../metrics/schemas/result-schema.ts'

/** Something that takes time to get. */
export type Loaded<T> =
  | { readonly state: 'none'; readonly reason: string }
  | { readonly state: 'waiting' }
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }

/** A setting that may be changed to try it out. */
export interface WhatIfField {
  /** As `--set` has it, such as `teams.lisbon.people`. */
  readonly path: string
  /** Heading under which it stands, such as `People`. */
  readonly group: string
  readonly label: string
  /** As written. */
  readonly value: string
  /** What one press of an arrow changes it by; absent: it is typed, or chosen of `choices`. */
  readonly step?: number
  readonly choices?: readonly string[]
}

/** What was changed and run again. */
export interface WhatIfRun {
  /** `path=value`, one each. */
  readonly changes: readonly string[]
  readonly result: Result
  /** The first run as A against this one as B. */
  readonly comparison: Comparison
}

/** What panels paint from. All texts are printable, but for those inside `traced`. */
export interface TuiData {
  /** What is shown: the first run, or the last that was tried. */
  readonly result: Result
  /** Compared runs, where the program was opened with some or something was tried. */
  readonly comparison: Comparison | null
  /** One replication, ticket by ticket. */
  readonly traced: Loaded<TracedRun>
  readonly tried: WhatIfRun | null
  /** The first run, where another is shown. */
  readonly first?: Result
}

/** What the program around the views does for them. Rejections carry a message for the user. */
export interface TuiServices {
  /** Simulates the first replication of the scenario with changes and keeps what happened, without holding up the screen. */
  readonly trace?: (changes: readonly string[], signal: AbortSignal) => Promise<TracedRun>
  /** Why there is no `trace` or `rerun`, such as for a stored result whose scenario is gone. */
  readonly reason?: string
  readonly fields?: () => readonly WhatIfField[]
  /** Runs again with changes; `onProgress` gets the share done, 0 … 1. */
  readonly rerun?: (
    changes: readonly string[],
    onProgress: (share: number) => void,
    signal: AbortSignal
  ) => Promise<WhatIfRun>
  /** Writes a scenario file with changes; gives what to say about it. */
  readonly save?: (changes: readonly string[], file: string, mayReplace: boolean) => Promise<string>
  /** Writes a result as a file; gives what to say about it. */
  readonly store?: (result: Result, file: string, mayReplace: boolean) => Promise<string>
  /** The candidate that was most likely meant by a word. */
  readonly suggest?: (word: string, candidates: readonly string[]) => string | undefined
}
