import type { Scenario } from '../model/scenario.ts'
import { parseDate } from '../time/dates.ts'
import { dayStart } from '../time/local-days.ts'
import type { SkillList } from './skill-list.ts'

/** A skill that no ticket needs before an instant, epoch seconds. */
export interface Launch {
  readonly skill: number
  readonly at: number
}

/** The launches of skills, at midnight on the clock of the traffic; a combined skill begins with the last of its parts. */
export const launchesOf = ({ skills, demand, period }: Scenario, { names, parts }: SkillList): Launch[] => {
  const zone = demand.generate?.zone ?? period.zone
  return parts.flatMap((own, skill) => {
    const days = own.flatMap(part => skills[names[part]].from ?? []).map(parseDate)
    return days.length === 0 ? [] : [{ skill, at: dayStart(zone, Math.max(...days)) }]
  })
}
