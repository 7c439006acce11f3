import { cutTo, displayWidth, fillTo } from '../../text/display-width.ts'
import { panels } from '../panels/panels.ts'
import { panelIds, TRACED, type TuiState } from '../state/tui-state.ts'
import type { Theme } from '../theme/theme.ts'
import type { TuiData } from '../tui-data.ts'
import { triedLine } from './tried-line.ts'

/** The lines at the top: what is shown, the panels with the present one set off, and what the change brought where something was tried. */
export const headerLines = (state: TuiState, data: TuiData, width: number, theme: Theme): string[] => [
  theme.bar(fillTo(` ${cutTo(titleOf(state, data), width - 2)}`, width)),
  tabLine(state, width, theme),
  ...(data.tried === null ? [] : [triedLine(data.tried, width, theme)])
]

const titleOf = ({ panel }: TuiState, { result, tried }: TuiData): string => {
  const { firstDay, lastDay, zone } = result.period
  const what = tried === null ? '' : `what if ${tried.changes.join(', ')}  `
  // Single tickets are those of one replication, while all other panels show the mean of all.
  const which = result.replications > 1 && TRACED.includes(panel) ? `  run 1 of ${result.replications}` : ''
  return `${what}${result.scenario.name}  ${firstDay} to ${lastDay} ${zone}${which}`
}

/** Every panel by its number, and by its name as far as there is room: the present one, then its neighbours on both sides. */
const tabLine = (state: TuiState, width: number, theme: Theme): string => {
  const present = panelIds.indexOf(state.panel)
  const shown = panelIds.map((_, i) => ` ${(i + 1) % 10} `)
  const named = panelIds.map((id, i) => ` ${(i + 1) % 10} ${panels[id].tab ?? panels[id].title} `)
  let room = width - displayWidth(shown.join(''))
  const name = (i: number): boolean => {
    room -= displayWidth(named[i]) - displayWidth(shown[i])
    if (room >= 0) shown[i] = named[i]
    return room >= 0
  }
  for (const i of nearest(present)) if (!name(i)) break
  return shown.map((own, i) => (i === present ? theme.chosen(own) : theme.faint(own))).join('')
}

/** Places of all panels, the nearest first. */
const nearest = (place: number): number[] =>
  panelIds.map((_, i) => i).sort((a, b) => Math.abs(a - place) - Math.abs(b - place))
