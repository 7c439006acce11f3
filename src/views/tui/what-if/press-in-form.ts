import { bindings } from '../keys/bindings.ts'
import { typedText } from '../keys/typed-text.ts'
import type { ActionName } from '../state/action.ts'
import type { WhatIfField } from '../tui-data.ts'
import { changesIn, EMPTY_FORM, type FormState, valueIn, withValue } from './form-state.ts'
import { stepValue } from './step-value.ts'

/** The form after a key, and what is asked for besides. */
export interface FormStep {
  readonly form: FormState
  /** Run with what is filled in, leave the form, or go on filling in. */
  readonly next: 'run' | 'leave' | 'stay'
}

const LONGEST = 200

/** What a key does while the form of what-if is open; keys of its bindings act, all others are typed into the chosen field. */
export const pressInForm = (form: FormState, key: string, fields: readonly WhatIfField[]): FormStep => {
  const action = actionOf(key)
  const field = fields.at(form.row)
  if (action === 'back') return form.draft === null ? { form, next: 'leave' } : stay({ ...form, draft: null })
  if (field === undefined) return stay(form)
  if (action !== undefined) return act(entered(form, field), action, field, fields.length)
  if (key === 'backspace') return stay({ ...form, draft: shortened(form, field) })
  if (key === 'ctrl+u') return stay({ ...form, draft: '' })
  const text = typedText(key)
  return stay(text === '' ? form : { ...form, draft: ((form.draft ?? '') + text).slice(0, LONGEST) })
}

const stay = (form: FormState): FormStep => ({ form, next: 'stay' })

const actionOf = (key: string): ActionName | undefined =>
  bindings.find(({ place, keys }) => place === 'what if' && keys.includes(key))?.action

const shortened = (form: FormState, field: WhatIfField): string =>
  [...(form.draft ?? valueIn(form, field))].slice(0, -1).join('')

/** What was typed becomes the value; nothing typed is no value. */
const entered = (form: FormState, field: WhatIfField): FormState => {
  const { draft } = form
  if (draft === null || draft.trim() === '') return { ...form, draft: null }
  return { ...withValue(form, field, draft.trim()), draft: null }
}

const act = (form: FormState, action: ActionName, field: WhatIfField, count: number): FormStep => {
  const rowAt = (row: number): FormStep => stay({ ...form, row: Math.max(0, Math.min(count - 1, row)) })
  const stepped = (by: 1 | -1): FormStep => stay(withValue(form, field, stepValue(field, valueIn(form, field), by)))
  const doings: Partial<Record<ActionName, () => FormStep>> = {
    up: () => rowAt(form.row - 1),
    down: () => rowAt(form.row + 1),
    pageUp: () => rowAt(form.row - 10),
    pageDown: () => rowAt(form.row + 10),
    first: () => rowAt(0),
    last: () => rowAt(count - 1),
    left: () => stepped(-1),
    right: () => stepped(1),
    clearField: () => stay(withValue(form, field, field.value)),
    resetForm: () => stay({ ...EMPTY_FORM, row: form.row }),
    open: () => ({ form, next: 'run' })
  }
  return doings[action]?.() ?? stay(form)
}

/** What is changed, in the words of the button that runs it. */
export const runWords = (form: FormState): string => {
  const count = changesIn(form).length
  if (count === 0) return 'Enter goes back to the first run'
  return `Enter runs with ${count === 1 ? 'this change' : `these ${count} changes`}`
}
