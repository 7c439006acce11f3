import type { Result } from '../metrics/schemas/result-schema.ts'
import { fewerFrom } from './coverage-change.ts'
import type { Finding } from './finding.ts'
import { counted, mostIn, numberInWords, shareInWords } from './in-words.ts'
import { allStaff, overall, ticketsIn, weeksOf } from './read-result.ts'
import { skillFindings } from './skill-findings.ts'
import { hourInWords, hoursInWords, peopleInWords, type ShortHours, shortHours } from './week-hours.ts'

const HIGH_OCCUPANCY = 0.9
/** People missing, on average over the weeks, from which an hour is short although promises are met. */
const LEAST_PEOPLE = 1

/** Hours short of people, skills short of people, overtime, and people without a pause. */
export function staffFindings(result: Result): Finding[] {
  return [...skillFindings(result), ...hoursShort(result), ...overtime(result), ...occupancy(result)]
}

/** Every window of the map; the one with most person-hours and the one with the worst hour are always shown. */
function hoursShort(result: Result): Finding[] {
  const { firstReplyTarget, resolutionTarget } = overall(result)
  const isKept = firstReplyTarget.linesMissed.length + resolutionTarget.linesMissed.length === 0
  const all = shortHours(allStaff(result)?.week.gapPeople ?? [])
  const mostPeople = all.reduce((most, { people }) => Math.max(most, people), 0)
  return all.flatMap((window, i) => {
    const mustShow = i === 0 || window.people === mostPeople
    if (isKept && window.people < LEAST_PEOPLE && !mustShow) return []
    return [
      { text: windowInWords(result, window), harm: ticketsIn(result, window.personHours), topic: 'staff', mustShow }
    ]
  })
}

function windowInWords(result: Result, window: ShortHours): string {
  const { hours, people, personHours, worstHour } = window
  const since = fewerFrom(result, hours)
  const worst = hours.length > 1 ? `, worst ${hourInWords(worstHour)}` : ''
  return (
    `${hoursInWords(window)} ${result.period.reportZone}: up to ${peopleInWords(people)} short${worst}; ` +
    `${counted(personHours, 'person-hour')} a week${since === undefined ? '' : `, fewer on shift from ${since}`}`
  )
}

function overtime(result: Result): Finding[] {
  const [all, ...regions] = result.staffing.totals
  const total = all?.overtimeHours.value ?? 0
  const hours = total / weeksOf(result)
  if (hours < 1) return []
  const most = regions.reduce((a, b) => ((b.overtimeHours.value ?? 0) > (a.overtimeHours.value ?? 0) ? b : a))
  const where = mostIn(regions.length, `in ${most.region}`, (most.overtimeHours.value ?? 0) / total, 'most of it')
  return [
    {
      text: `Overtime: ${numberInWords(hours)} h a week${where}`,
      harm: ticketsIn(result, hours) / 4,
      topic: 'overtime'
    }
  ]
}

function occupancy(result: Result): Finding[] {
  return result.staffing.totals.flatMap(({ region, occupancy: { value }, busyHours }) => {
    if (region === null || value === null || value < HIGH_OCCUPANCY) return []
    const excess = ((value - HIGH_OCCUPANCY) * (busyHours.value ?? 0)) / weeksOf(result)
    const text = `${region} has a ticket in hand ${shareInWords(value)} of the shift: no room for a busy day`
    return [{ text, harm: ticketsIn(result, excess), topic: 'staff', group: region }]
  })
}
