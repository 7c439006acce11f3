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
  const which = result.replications > 1 && TRACED.includes(panel) ? `  replication 1 of ${result.replications}` : ''
  return `${what}${result.scenario.name}  ${firstDay} to ${lastDay} ${zone}${which}`
}

/** Every panel by its number, and by its name as far as there is room: the present one first, then the nearest to it. */
const tabLine = (state: TuiState, width: number, theme: Theme): string => {
  const present = panelIds.indexOf(state.panel)
  const numbers = panelIds.map((_, i) => ` ${(i + 1) % 10} `)
  const named = panelIds.map((id, i) => ` ${(i + 1) % 10} ${panels[id].tab ?? panels[id].title} `)
  const nearest = panelIds.map((_, i) => i).sort((a, b) => Math.abs(a - present) - Math.abs(b - present))
  const shown = [...numbers]
  let used = displayWidth(numbers.join(''))
  for (const i of nearest) {
    const own = displayWidth(named[i]) - displayWidth(numbers[i])
    if (used + own > width) continue
    used += own
    shown[i] = named[i]
  }
  return shown.map((name, i) => (i === present ? theme.chosen(name) : theme.faint(name))).join('')
}
