import type { Result } from '../metrics/schemas/result-schema.ts'
import type { Bars, Heatmap } from './figure.ts'
import { allStaff, groupsBy } from './read-result.ts'
import { missingOf, WEEKDAYS } from './week-hours.ts'

/** People missing in each hour of the week. */
export function gapMap(result: Result): Heatmap {
  const cell = allStaff(result)
  const missing = missingOf(cell?.week.gapPeople ?? []).map(people => Math.round(people * 10) / 10)
  return {
    kind: 'heatmap',
    section: 'staffing-gaps',
    title: `People missing by hour of the week (${result.period.reportZone})`,
    unit: 'people',
    rows: WEEKDAYS,
    columns: Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0')),
    values: WEEKDAYS.map((_, day) => Array.from({ length: 24 }, (_, hour) => missing[day * 24 + hour] ?? null)),
    domain: [0, missing.reduce((most, people) => Math.max(most, people), 0)],
    notes: ['Required (see How it was counted) less those on shift, averaged over the weeks.']
  }
}

/** Person-hours missing in a week by skill; no figure with one skill, of which the map says it all. */
export function skillGaps(result: Result): Bars[] {
  const skills = groupsBy(result, 'skill')
  if (skills.length < 2) return []
  const bars = skills.map(({ key: [skill] }) => {
    const cell = result.staffing.cells.find(own => own.region === null && own.skill === skill)
    const hours = missingOf(cell?.week.gapPeople ?? []).reduce((sum, people) => sum + people, 0)
    return { label: skill, quantity: { value: hours, unit: 'hours' as const } }
  })
  return [
    {
      kind: 'bars',
      section: 'skill-gaps',
      title: 'Person-hours missing a week by skill, at least',
      bars,
      notes: ['At least: whoever has the skill is taken to do nothing else while on shift.'],
      isDetail: true
    }
  ]
}
