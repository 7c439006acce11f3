import { displayWidth, fillTo } from '../../text/display-width.ts'
import { wrap } from '../../text/wrap.ts'
import { type Binding, footerBindings } from '../keys/bindings.ts'
import type { Running } from '../session/session-view.ts'
import { doesSomething, type Possible } from '../state/does-something.ts'
import type { TuiState } from '../state/tui-state.ts'
import type { Theme } from '../theme/theme.ts'
import { runningLine } from './running-line.ts'

/** Between two keys, cells. */
const GAP = 2
/** Places in the footer from here on are those of help and quit. */
const ALWAYS = 8

/** What the footer depends on besides the state. */
export interface FooterAround {
  /** The panel as it is painted now. */
  readonly possible: Possible
  readonly running: Running | null
}

/** Lines of a message at most. */
const MOST_LINES = 3

/** The last lines: one, or as many as a message takes, which is read once and must not be cut. */
export const footerLines = (
  state: TuiState,
  where: string,
  width: number,
  theme: Theme,
  around: FooterAround
): readonly string[] => {
  const isSaid = state.message !== '' && state.overlay !== 'filter' && state.overlay !== 'command'
  if (!isSaid || displayWidth(state.message) <= width) return [footerLine(state, where, width, theme, around)]
  const lines = wrap(state.message, width)
  const shown =
    lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES - 1), lines.slice(MOST_LINES - 1).join(' ')] : lines
  return shown.map(line => theme.warn(fillTo(line, width)))
}

/** The last line: what is being typed, what is to be said, or the keys that matter now. */
export const footerLine = (
  state: TuiState,
  where: string,
  width: number,
  theme: Theme,
  { possible, running }: FooterAround
): string => {
  if (state.overlay === 'filter') return fillTo(`/${cutFromStart(state.draft, width - 2)}_`, width)
  if (state.overlay === 'command') return commandLine(state, width, theme)
  if (state.message !== '') return theme.warn(fillTo(state.message, width))
  if (running !== null && state.overlay !== 'whatIf') return theme.warn(runningLine(running, width, theme))
  const room = width - displayWidth(where) - 1
  return `${keysIn(bindingsFor(state, possible), room, theme)} ${theme.faint(where)}`
}

/** What is typed, its end in sight, and behind it what it may become. */
const commandLine = ({ draft, message }: TuiState, width: number, theme: Theme): string => {
  const typed = `:${cutFromStart(draft, width - 2)}_`
  const room = width - displayWidth(typed)
  return typed + theme.faint(fillTo(message === '' ? '' : `  ${message}`, room))
}

const cutFromStart = (text: string, width: number): string => {
  const characters = [...text]
  while (displayWidth(characters.join('')) > width) characters.shift()
  return characters.join('')
}

/** What may be told of keys: those that do something here and now. */
const bindingsFor = (state: TuiState, possible: Possible): readonly Told[] => {
  if (state.overlay === 'help') return HELP_KEYS
  if (state.overlay === 'whatIf') return footerBindings('what if')
  return footerBindings(state.panel).filter(({ action }) => doesSomething(action, possible, state))
}

type Told = Pick<Binding, 'keys' | 'label' | 'footer'>

/** In help most keys only close it. */
const HELP_KEYS: readonly Told[] = [
  { keys: ['esc'], label: 'close help' },
  { keys: ['j'], label: 'down' },
  { keys: ['k'], label: 'up' },
  { keys: ['q'], label: 'quit', footer: ALWAYS }
]

/** Keys in their order as far as there is room; help and the way out, which come last, have theirs first. */
const keysIn = (all: readonly Told[], room: number, theme: Theme): string => {
  const isAlways = ({ footer = 0 }: Told): boolean => footer >= ALWAYS
  let used = 0
  const fits = (binding: Told): boolean => {
    const own = displayWidth(binding.keys[0]) + 1 + displayWidth(binding.label) + GAP
    if (used + own > room + GAP) return false
    used += own
    return true
  }
  const chosen = new Set([...all.filter(isAlways), ...all.filter(binding => !isAlways(binding))].filter(fits))
  const shown = all.filter(binding => chosen.has(binding)).map(({ keys, label }) => `${theme.accent(keys[0])} ${label}`)
  return shown.join(' '.repeat(GAP)) + ' '.repeat(Math.max(0, room - used + (shown.length > 0 ? GAP : 0)))
}
