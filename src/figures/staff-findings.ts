import type { CellResult, Result } from '../metrics/result-schema.ts'
import type { Finding } from './finding.ts'
import { counted, numberInWords, shareInWords } from './in-words.ts'
import { allStaff, groupsBy, overall, weeksOf } from './read-result.ts'
import { hourInWords, hoursInWords, missingOf, shortHours } from './week-hours.ts'

const MOST_HOURS = 2
const MOST_SKILLS = 3
const HIGH_OCCUPANCY = 0.9
/** Tickets nobody can ever work on weigh more than late ones. */
const NEVER = 8

/** Skills nobody has, hours short of people, skills short of people, overtime, and people without a pause. */
export function staffFindings(result: Result): Finding[] {
  return [
    ...unservedSkills(result),
    ...hoursShort(result),
    ...skillsShort(result),
    ...overtime(result),
    ...occupancy(result)
  ]
}

function unservedSkills(result: Result): Finding[] {
  return groupsBy(result, 'skill').flatMap(({ key: [skill], counts }) => {
    const arrived = counts.arrived.value ?? 0
    if (arrived === 0 || !isAbsent(cellOfSkill(result, skill))) return []
    const text = `Nobody with the skill ${skill} is ever on shift: ${counted(arrived, 'ticket')} asked for it`
    return [{ text, harm: (NEVER * arrived) / weeksOf(result) }]
  })
}

function hoursShort(result: Result): Finding[] {
  const hours = shortHours(allStaff(result)?.week.gapPeople ?? [])
  return hours.slice(0, MOST_HOURS).map(run => ({
    text: `${hoursInWords(run)} ${result.period.reportZone}: up to ${people(run.people)} short`,
    harm: ticketsIn(result, run.personHours)
  }))
}

function skillsShort(result: Result): Finding[] {
  const findings = groupsBy(result, 'skill').flatMap(({ key: [skill] }) => {
    const cell = cellOfSkill(result, skill)
    if (cell === undefined || isAbsent(cell)) return []
    const missing = missingOf(cell.week.gapPeople)
    const hours = missing.filter(value => value >= 0.5).length
    if (hours === 0) return []
    const worst = missing.indexOf(Math.max(...missing))
    const text =
      `Skill ${skill}: too few on shift in ${counted(hours, 'hour')} of the week, ` +
      `worst ${hourInWords(worst)} ${result.period.reportZone} (${people(missing[worst])} short)`
    return [{ text, harm: ticketsIn(result, sumOf(missing)) / 2 }]
  })
  return findings.sort((a, b) => b.harm - a.harm).slice(0, MOST_SKILLS)
}

function overtime(result: Result): Finding[] {
  const [all, ...regions] = result.staffing.totals
  const hours = (all?.overtimeHours.value ?? 0) / weeksOf(result)
  if (hours < 1) return []
  const most = regions.reduce((a, b) => ((b.overtimeHours.value ?? 0) > (a.overtimeHours.value ?? 0) ? b : a))
  const where = regions.length > 1 ? `, most of it in ${most.region}` : ''
  return [{ text: `Overtime: ${numberInWords(hours)} h a week${where}`, harm: ticketsIn(result, hours) / 4 }]
}

function occupancy(result: Result): Finding[] {
  return result.staffing.totals.flatMap(({ region, occupancy: { value }, busyHours }) => {
    if (region === null || value === null || value < HIGH_OCCUPANCY) return []
    const excess = ((value - HIGH_OCCUPANCY) * (busyHours.value ?? 0)) / weeksOf(result)
    const text = `${region} has a ticket in hand ${shareInWords(value)} of the shift: no room for a busy day`
    return [{ text, harm: ticketsIn(result, excess) }]
  })
}

function cellOfSkill(result: Result, skill: string): CellResult | undefined {
  return result.staffing.cells.find(cell => cell.region === null && cell.skill === skill)
}

function isAbsent(cell: CellResult | undefined): boolean {
  return cell === undefined || cell.week.scheduledPeople.every(value => !value)
}

/** Tickets that could be handled in these person-hours. */
function ticketsIn(result: Result, personHours: number): number {
  const handling = overall(result).times.handleSeconds.mean.value
  return handling === null || handling === 0 ? personHours : (personHours * 3600) / handling
}

function people(value: number): string {
  return counted(Math.max(1, Math.round(value)), 'person', 'people')
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
