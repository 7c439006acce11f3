import type { PanelId } from '../state/tui-state.ts'
import { overview } from './overview.ts'
import type { Panel } from './panel.ts'

/** Every panel by its id; one that is missing does not compile. */
export const panels: Readonly<Record<PanelId, Panel>> = {
  overview,
  queues: overview,
  coverage: overview,
  staffing: overview,
  skills: overview,
  people: overview,
  time: overview,
  tickets: overview,
  compare: overview,
  live: overview
}
