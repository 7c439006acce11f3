import { cutTo, displayWidth, fillTo } from '../../text/display-width.ts'
import { panels } from '../panels/panels.ts'
import { panelIds, type TuiState } from '../state/tui-state.ts'
import type { Theme } from '../theme/theme.ts'
import type { TuiData } from '../tui-data.ts'
import { triedLine } from './tried-line.ts'

/** The lines at the top: what is shown, the panels with the present one set off, and what the change brought where something was tried. */
export const headerLines = (state: TuiState, data: TuiData, width: number, theme: Theme): string[] => [
  theme.bar(fillTo(` ${cutTo(titleOf(data), width - 2)}`, width)),
  tabLine(state, width, theme),
  ...(data.tried === null ? [] : [triedLine(data.tried, width, theme)])
]

const titleOf = ({ result, tried }: TuiData): string => {
  const { firstDay, lastDay, zone } = result.period
  const what = tried === null ? '' : `what if ${tried.changes.join(', ')}  `
  return `${what}${result.scenario.name}  ${firstDay} to ${lastDay} ${zone}`
}

/** Names as long as the width allows: all whole, or all but the present one by their numbers. */
const tabLine = (state: TuiState, width: number, theme: Theme): string => {
  const names = panelIds.map((id, i) => `${(i + 1) % 10} ${panels[id].title}`)
  const isWide = displayWidth(names.join('  ')) <= width
  const shown = names.map((name, i) => (isWide || panelIds[i] === state.panel ? name : name.slice(0, 1)))
  return shown
    .map((name, i) => (panelIds[i] === state.panel ? theme.chosen(` ${name} `) : theme.faint(` ${name} `)))
    .join('')
}
