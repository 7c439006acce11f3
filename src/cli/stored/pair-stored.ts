import { visibleText } from '../../input/visible-text.ts'
import type { Comparison } from '../../metrics/schemas/comparison-schema.ts'
import type { Result } from '../../metrics/schemas/result-schema.ts'
import { compareResults, NotComparable } from '../../study/compare-results.ts'
import { UserError } from '../user-error.ts'

/** Compares stored results with the first, as `compareResults` does; @throws UserError where they cannot be. */
export const pairStored = (stored: readonly { readonly file: string; readonly result: Result }[]): Comparison => {
  try {
    return compareResults(stored.map(({ file, result }) => ({ file, result, settings: settingsOf(result) })))
  } catch (error) {
    if (!(error instanceof NotComparable)) throw error
    throw new UserError(visibleText(`These cannot be compared: ${error.message}.`))
  }
}

const settingsOf = ({ inputs }: Result): string[] =>
  inputs.flatMap(({ file }) => (file.startsWith('--set ') ? [file.slice('--set '.length)] : []))
