import { triedChanges } from '../session/session-view.ts'
import { type Effect, only, type Step, saying } from '../state/step.ts'
import { inOtherPanel } from '../state/trail.ts'
import { panelIds, type TuiState } from '../state/tui-state.ts'
import { symbolSets } from '../theme/symbols.ts'
import { changesIn, EMPTY_FORM, formWith } from '../what-if/form-state.ts'
import type { TypedCommand } from './command.ts'

const doing = (state: TuiState, effect: Effect): Step => ({ state, effects: [effect] })

const THEMES = ['dark', 'light'] as const

/** All commands but the names of panels, which are commands too; help and README list them from here. */
export const namedCommands: readonly TypedCommand[] = [
  {
    name: 'set',
    operand: 'path=value; …',
    meaning: 'Run again with another value of any setting of the scenario, on top of what was tried',
    operands: session => session?.fields.map(({ path }) => `${path}=`) ?? [],
    run: (operand, { state, session }) => {
      const settings = settingsIn(operand)
      if (session === undefined || session.reason !== '')
        return saying(state, session?.reason ?? 'There is nothing to set.')
      if (settings.length === 0) return saying(state, 'Say what, such as `set teams.lisbon.people=14`.')
      const wrong = settings.find(setting => !/^[^=]+=./.test(setting))
      if (wrong !== undefined) return saying(state, `"${wrong}" is not of the form path=value.`)
      const merged = changesIn(formWith(EMPTY_FORM, [...triedChanges(session), ...settings]))
      return doing(state, { kind: 'rerun', changes: merged })
    }
  },
  {
    name: 'reset',
    operand: '',
    meaning: 'Back to the first run',
    run: (_, { state }) => doing(state, { kind: 'rerun', changes: [] })
  },
  {
    name: 'write',
    operand: 'FILE.yaml',
    meaning: 'Write what was tried as a scenario file that extends the first; `write!` replaces a file',
    run: (file, { state }, mayReplace) =>
      file === ''
        ? saying(state, 'Say where to, such as `write more-people.yaml`.')
        : doing(state, { kind: 'write', file, mayReplace })
  },
  {
    name: 'export',
    operand: 'FILE.json',
    meaning: 'Write the result that is shown, for `sunrelay open` and other programs; `export!` replaces a file',
    run: (file, { state }, mayReplace) =>
      file === ''
        ? saying(state, 'Say where to, such as `export march.json`.')
        : doing(state, { kind: 'export', file, mayReplace })
  },
  {
    name: 'symbols',
    operand: symbolSets.join('|'),
    meaning: 'Draw charts with these glyphs',
    operands: () => symbolSets,
    run: (operand, { state }) => {
      const symbols = symbolSets.find(set => set === operand)
      return symbols === undefined ? saying(state, `There is ${symbolSets.join(', ')}.`) : only({ ...state, symbols })
    }
  },
  {
    name: 'theme',
    operand: THEMES.join('|'),
    meaning: 'Colours for a dark or a light background',
    operands: () => THEMES,
    run: (operand, { state }) => {
      const theme = THEMES.find(name => name === operand)
      return theme === undefined
        ? saying(state, `There is ${THEMES.join(' and ')}.`)
        : only({ ...state, isDark: theme === 'dark' })
    }
  },
  {
    name: 'help',
    operand: '',
    meaning: 'Show help',
    run: (_, { state }) => only({ ...state, overlay: 'help', helpRow: 0 })
  },
  { name: 'quit', operand: '', meaning: 'Leave sunrelay', run: (_, { state }) => doing(state, { kind: 'quit' }) }
]

/** All commands: the panels by their names, then the others. */
export const typedCommands: readonly TypedCommand[] = [
  ...panelIds.map(
    (panel): TypedCommand => ({
      name: panel,
      operand: '',
      meaning: 'Go to that panel',
      run: (_, { state }) => only(inOtherPanel(state, panel))
    })
  ),
  ...namedCommands
]

/** Settings joined by `;`, but for one within quotes or brackets. */
const settingsIn = (text: string): string[] =>
  (text.match(/(?:"[^"]*"|'[^']*'|\{[^}]*\}|\[[^\]]*\]|[^;])+/g) ?? [])
    .map(setting => setting.trim())
    .filter(setting => setting !== '')
