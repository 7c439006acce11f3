import type { CellResult, Result } from '../metrics/schemas/result-schema.ts'
import type { Finding } from './finding.ts'
import { counted } from './in-words.ts'
import { groupsBy, ticketsIn, weeksOf } from './read-result.ts'
import { hourInWords, missingOf, peopleInWords } from './week-hours.ts'

/** Tickets nobody can ever work on weigh more than late ones. */
const NEVER = 8
/** People missing, on average over the weeks, from which a skill is short although promises are met. */
const LEAST_PEOPLE = 1

/** Skills nobody has, and skills of which there are too few; the latter only where there are several. */
export function skillFindings(result: Result): Finding[] {
  const groups = groupsBy(result, 'skill')
  return groups.flatMap(({ key: [skill], counts, firstReplyTarget, resolutionTarget }) => {
    const cell = result.staffing.cells.find(own => own.region === null && own.skill === skill)
    if (isAbsent(cell)) return unserved(result, skill, counts.arrived.value ?? 0)
    const isPromiseMissed = firstReplyTarget.linesMissed.length + resolutionTarget.linesMissed.length > 0
    return groups.length > 1 && cell !== undefined ? tooFew(result, skill, cell, isPromiseMissed) : []
  })
}

function unserved(result: Result, skill: string, arrived: number): Finding[] {
  if (arrived === 0) return []
  const text = `Nobody with the skill ${skill} is ever on shift: ${counted(arrived, 'ticket')} asked for it`
  return [{ text, harm: (NEVER * arrived) / weeksOf(result), topic: 'skill', group: skill }]
}

function tooFew(result: Result, skill: string, { week }: CellResult, isPromiseMissed: boolean): Finding[] {
  const missing = missingOf(week.gapPeople)
  const hours = missing.filter(value => value >= 0.5).length
  const most = Math.max(...missing)
  if (hours === 0 || (most < LEAST_PEOPLE && !isPromiseMissed)) return []
  const personHours = missing.reduce((sum, value) => sum + value, 0)
  const text =
    `Skill ${skill}: at least ${peopleInWords(most)} short ${hourInWords(missing.indexOf(most))} ` +
    `${result.period.reportZone}, too few in ${counted(hours, 'hour')} of the week even if they did nothing else`
  return [{ text, harm: ticketsIn(result, personHours) / 2, topic: 'skill', group: skill, isBound: true }]
}

function isAbsent(cell: CellResult | undefined): boolean {
  return cell === undefined || cell.week.scheduledPeople.every(value => !value)
}
