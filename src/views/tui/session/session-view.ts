import type { TuiData, WhatIfField } from '../tui-data.ts'

/** What is being run again. */
export interface Running {
  readonly changes: readonly string[]
  /** Part that is done, 0 … 1. */
  readonly share: number
}

/** Something to be said once; `turn` tells one from the next. */
export interface Said {
  readonly text: string
  readonly turn: number
}

/** What the session has come to; plain data but for `suggest`. */
export interface SessionView {
  readonly data: TuiData
  /** What the form of what-if offers, with the values of the first run. */
  readonly fields: readonly WhatIfField[]
  /** Why nothing can be tried; empty: it can. */
  readonly reason: string
  readonly running: Running | null
  readonly said: Said
  /** What is wrong with the settings that were tried last, line by line; none: nothing. */
  readonly fault: readonly string[]
  readonly suggest: (word: string, candidates: readonly string[]) => string | undefined
}

/** Settings that differ from the first run now. */
export const triedChanges = ({ data }: Pick<SessionView, 'data'>): readonly string[] => data.tried?.changes ?? []
