import type { Panel, PanelContent, PanelView } from './panel.ts'
import { staffingChart } from './staffing-chart.ts'
import { openedHour, staffingHour } from './staffing-hour.ts'
import { staffingMap } from './staffing-map.ts'
import { modeOf } from './staffing-mode.ts'
import { chosenScope, scopeNames } from './staffing-scope.ts'

/** Who is there, who is needed, and when people are missing. */
export const staffing: Panel = {
  title: 'Staffing',
  about:
    'Who was scheduled, available, busy and required, and when people are missing or too many, by hour of the week; for everybody, a region, a skill, or both',
  views: ({ result }) => scopeNames(result),
  paint: view => {
    const hour = openedHour(view.data.result, view.state.opened)
    return hour === undefined ? scopeContent(view) : staffingHour(view, hour)
  }
}

const scopeContent = (view: PanelView): PanelContent => {
  const { state, data } = view
  const scope = chosenScope(data.result, state.view, state.filter)
  const mode = modeOf(state.sort)
  return mode.kind === 'map' ? staffingMap(view, scope, mode) : staffingChart(view, scope, mode)
}
