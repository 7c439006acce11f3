import { completeCommand } from '../commands/complete-command.ts'
import { runCommand } from '../commands/run-command.ts'
import { typedText } from '../keys/typed-text.ts'
import type { SessionView } from '../session/session-view.ts'
import { changesIn } from '../what-if/form-state.ts'
import { pressInForm } from '../what-if/press-in-form.ts'
import { inPanel } from './in-panel.ts'
import { only, type Step } from './step.ts'
import type { TuiState } from './tui-state.ts'

/** Keys that are no text wherever something is typed. */
const leavingStep = (state: TuiState, key: string): Step | undefined => {
  if (key === 'ctrl+c') return { state, effects: [{ kind: 'quit' }] }
  return key === 'ctrl+z' ? { state, effects: [{ kind: 'suspend' }] } : undefined
}

const MOST_DRAFT = 500

/** A key while a filter or a command is typed. */
export const typeKey = (state: TuiState, key: string, session: SessionView | undefined): Step => {
  const leaving = leavingStep(state, key)
  if (leaving) return leaving
  if (key === 'esc') return only({ ...state, overlay: 'none', draft: '' })
  if (key === 'enter') return entered(state, session)
  if (key === 'tab' && state.overlay === 'command') return only(completed(state, session))
  if (key === 'backspace') return only(drafted(state, [...state.draft].slice(0, -1).join('')))
  if (key === 'ctrl+u') return only(drafted(state, ''))
  const text = typedText(key)
  return only(text === '' ? state : drafted(state, (state.draft + text).slice(0, MOST_DRAFT)))
}

/** A filter works while it is typed. */
const drafted = (state: TuiState, draft: string): TuiState =>
  state.overlay === 'filter'
    ? inPanel({ ...state, draft }, own => ({ ...own, row: 0, filter: draft }))
    : { ...state, draft }

/** What may go on is said where there is a choice. */
const completed = (state: TuiState, session: SessionView | undefined): TuiState => {
  const { text, choices } = completeCommand(state.draft, session)
  return { ...state, draft: text.slice(0, MOST_DRAFT), message: choices.length > 1 ? choices.join('  ') : '' }
}

const entered = (state: TuiState, session: SessionView | undefined): Step => {
  const shut = { ...state, overlay: 'none', draft: '' } as const
  return state.overlay === 'command' ? runCommand(state.draft, { state: shut, session }) : only(shut)
}

/** A key while the form of what-if is open. */
export const fillIn = (state: TuiState, key: string, session: SessionView | undefined): Step => {
  const leaving = leavingStep(state, key)
  if (leaving) return leaving
  const { form, next } = pressInForm(state.form, key, session?.fields ?? [])
  if (next === 'stay') return only({ ...state, form })
  const shut = { ...state, overlay: 'none', form } as const
  return next === 'run' ? { state: shut, effects: [{ kind: 'rerun', changes: changesIn(form) }] } : only(shut)
}
