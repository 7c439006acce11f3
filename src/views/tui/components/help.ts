import { displayWidth, fillTo } from '../../text/display-width.ts'
import { wrap, wrapBehind } from '../../text/wrap.ts'
import { namedCommands } from '../commands/commands.ts'
import { type Binding, bindingOf, bindings, type Place } from '../keys/bindings.ts'
import { titleLine } from '../paint/paint-figures.ts'
import { panels } from '../panels/panels.ts'
import { doesSomething, type Possible } from '../state/does-something.ts'
import { panelIds, type TuiState } from '../state/tui-state.ts'
import type { Theme } from '../theme/theme.ts'

const KEYS = 22

/** Keys of a binding as they are shown. */
export const keysInWords = ({ keys }: Binding): string => keys.join(' ')

/** All that can be done, from the bindings; of what is for panels only what does something in this one as it is now. */
export const helpLines = (state: TuiState, possible: Possible, width: number, theme: Theme): string[] => {
  const { panel } = state
  const places: readonly Place[] = ['everywhere', panel, 'inside a panel', 'live play', 'what if']
  const told = bindings.filter(
    binding =>
      binding.place !== 'inside a panel' ||
      (bindingOf(binding.keys[0], panel) === binding && doesSomething(binding.action, possible, state))
  )
  return [
    titleLine(`${panels[panel].title}: what it answers`, width, theme),
    ...wrapBehind('', `${panels[panel].about}.`, width),
    ...places
      .filter(place => told.some(binding => binding.place === place))
      .flatMap(place => [
        '',
        titleLine(place === panel ? `Keys in ${panels[panel].title}` : `Keys ${place}`, width, theme),
        ...told.filter(binding => binding.place === place).flatMap(binding => lineOf(binding, width, theme))
      ]),
    '',
    titleLine('Commands, typed after : and completed by tab', width, theme),
    ...namedCommands.flatMap(({ name, operand, meaning }) =>
      behind(`${name} ${operand}`.trimEnd(), meaning, width, theme)
    ),
    ...behind(panelIds.join(', '), 'Go to that panel', width, theme),
    '',
    titleLine('Panels', width, theme),
    ...panelIds.flatMap((id, i) =>
      wrapBehind(fillTo(`${(i + 1) % 10}  ${panels[id].title}`, KEYS), panels[id].about, width)
    )
  ]
}

const lineOf = (binding: Binding, width: number, theme: Theme): string[] =>
  behind(keysInWords(binding), binding.meaning, width, theme)

/** A word and what it means beside it, or below it where the word is long. */
const behind = (word: string, meaning: string, width: number, theme: Theme): string[] => {
  const [first = '', ...rest] = wrapBehind(' '.repeat(KEYS), meaning, width)
  if (displayWidth(word) < KEYS) return [theme.accent(fillTo(word, KEYS)) + first.slice(KEYS), ...rest]
  return [...wrap(word, width).map(theme.accent), first, ...rest]
}
