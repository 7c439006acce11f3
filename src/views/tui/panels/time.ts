import { timeFields } from '../../../figures/time-groups.ts'
import { BY_HOUR } from '../../../metrics/causes/cause-break-downs.ts'
import type { Panel } from './panel.ts'
import { remembered } from './remembered.ts'
import { paintTimeGroup } from './time-group.ts'
import { paintTimeHours } from './time-hours.ts'
import { paintTimeRows } from './time-rows.ts'

const fieldsOf = remembered(timeFields)

/** What tickets spent their time on, by group and by hour; Enter opens one group. */
export const time: Panel = {
  title: 'Where the time went',
  tab: 'Time',
  about: 'What tickets waited for and what was done with them: every minute of every ticket put down to one cause',
  views: ({ result }) => fieldsOf(result).map(by => NAMES[by] ?? by),
  paint: view => {
    const fields = fieldsOf(view.data.result)
    const by = fields[Math.min(fields.length - 1, view.state.view)]
    const name = view.state.opened.at(-1)
    if (name !== undefined) return paintTimeGroup(view, by, name)
    return by === BY_HOUR ? paintTimeHours(view) : paintTimeRows(view, by)
  }
}

const NAMES: Readonly<Record<string, string>> = { target: 'promise', [BY_HOUR]: 'hour of creation' }
