import type { PanelId } from '../state/tui-state.ts'
import { compare } from './compare.ts'
import { coverage } from './coverage.ts'
import { live } from './live.ts'
import { overview } from './overview.ts'
import type { Panel } from './panel.ts'
import { people } from './people.ts'
import { queues } from './queues.ts'
import { skills } from './skills.ts'
import { staffing } from './staffing.ts'
import { tickets } from './tickets.ts'
import { time } from './time.ts'

/** Every panel by its id; one that is missing does not compile. */
export const panels: Readonly<Record<PanelId, Panel>> = {
  overview,
  queues,
  coverage,
  staffing,
  skills,
  people,
  time,
  tickets,
  compare,
  live
}
