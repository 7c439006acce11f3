import { fillTo } from '../../text/display-width.ts'
import { wrapBehind } from '../../text/wrap.ts'
import { type Binding, bindings, type Place } from '../keys/bindings.ts'
import { titleLine } from '../paint/paint-figures.ts'
import { panels } from '../panels/panels.ts'
import { panelIds, type TuiState } from '../state/tui-state.ts'
import type { Theme } from '../theme/theme.ts'

const KEYS = 22

/** Keys of a binding as they are shown. */
export const keysInWords = ({ keys }: Binding): string => keys.join(' ')

/** All that can be done, from the bindings. */
export const helpLines = ({ panel }: Pick<TuiState, 'panel'>, width: number, theme: Theme): string[] => {
  const places: readonly Place[] = ['everywhere', 'inside a panel', 'live play']
  return [
    titleLine(`${panels[panel].title}: what it answers`, width, theme),
    ...wrapBehind('', `${panels[panel].about}.`, width),
    ...places.flatMap(place => [
      '',
      titleLine(`Keys ${place}`, width, theme),
      ...bindings.filter(binding => binding.place === place).flatMap(binding => lineOf(binding, width, theme))
    ]),
    '',
    titleLine('Panels', width, theme),
    ...panelIds.flatMap((id, i) =>
      wrapBehind(fillTo(`${(i + 1) % 10}  ${panels[id].title}`, KEYS), panels[id].about, width)
    )
  ]
}

const lineOf = (binding: Binding, width: number, theme: Theme): string[] => {
  const [first = '', ...rest] = wrapBehind(' '.repeat(KEYS), binding.meaning, width)
  return [theme.accent(fillTo(keysInWords(binding), KEYS)) + first.slice(KEYS), ...rest]
}
