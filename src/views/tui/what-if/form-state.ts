import type { WhatIfField } from '../tui-data.ts'

/** The form of what-if as far as the user has filled it in. */
export interface FormState {
  /** Chosen field, from 0. */
  readonly row: number
  /** Values that differ from the first run, by path. */
  readonly values: Readonly<Record<string, string>>
  /** What is being typed into the chosen field; null: nothing. */
  readonly draft: string | null
}

/** The form before anything was filled in. */
export const EMPTY_FORM: FormState = { row: 0, values: {}, draft: null }

/** The value of a field, as changed or as in the first run. */
export const valueIn = ({ values }: FormState, { path, value }: WhatIfField): string =>
  Object.hasOwn(values, path) ? values[path] : value

/** The form with another value in a field; that of the first run is no change. */
export const withValue = (form: FormState, { path, value }: WhatIfField, wanted: string): FormState => {
  const { [path]: _, ...others } = form.values
  return { ...form, values: wanted === value ? others : { ...others, [path]: wanted } }
}

/** What the form changes in the first run, `path=value` each. */
export const changesIn = ({ values }: Pick<FormState, 'values'>): string[] =>
  Object.entries(values).map(([path, value]) => `${path}=${value}`)

const CHANGE = /^((?:"[^"]*"|'[^']*'|[^="'])*)=(.*)$/s

/** A form with changes filled in; what is not of the form `path=value` is left out. */
export const formWith = (form: FormState, changes: readonly string[]): FormState => ({
  ...form,
  draft: null,
  values: Object.fromEntries(
    changes.flatMap(change => {
      const [, path, value] = CHANGE.exec(change) ?? []
      return path === undefined || value === undefined ? [] : [[path.trim(), value.trim()]]
    })
  )
})
