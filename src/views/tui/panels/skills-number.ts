import { durationInWords, numberInWords, shareInWords } from '../../../figures/in-words.ts'
import { groupOfSkill, skillWaitOf } from '../../../figures/panels/skill-page.ts'
import { staffCell, staffWeek } from '../../../figures/panels/staff-cells.ts'
import { groupsBy } from '../../../figures/read-result.ts'
import type { CellResult, GroupResult, Result } from '../../../metrics/schemas/result-schema.ts'
import { gapText } from './staffing-words.ts'

/** A place of the matrix; null: all skills, all regions. */
export interface SkillPlace {
  readonly skill: string | null
  readonly region: string | null
}

/** What fills the matrix. */
export interface SkillNumber {
  readonly name: string
  /** What it is, in a few words. */
  readonly title: string
  /** Null: the result does not say. */
  readonly value: (result: Result, place: SkillPlace) => number | null
  readonly text: (value: number) => string
  /** Whether something is wrong there. */
  readonly isBad: (result: Result, place: SkillPlace) => boolean
  /** Whether the smallest is the worst. */
  readonly isLessWorse: boolean
  /** Whether a result tells it by skill and by region, but not by both at once. */
  readonly isOfOne?: (result: Result) => boolean
}

const cellOf = (result: Result, { region, skill }: SkillPlace): CellResult | undefined =>
  staffCell(result, region, skill)

/** Tickets of a place; all figures of them a result tells by skill and by region, not by both. */
const ticketsOf = (result: Result, { region, skill }: SkillPlace): GroupResult | undefined => {
  if (region === null) return groupOfSkill(result, skill)
  return skill === null ? groupsBy(result, 'region').find(({ key }) => key[0] === region) : undefined
}

/** Whether tickets ask for a skill that nobody has. */
export const isUnserved = (result: Result, place: SkillPlace): boolean => {
  const cell = cellOf(result, place)
  const isNobody = cell === undefined || staffWeek(cell).scheduledHours === 0
  return isNobody && place.region === null && (ticketsOf(result, place)?.counts.arrived.value ?? 0) > 0
}

const isLate = (result: Result, place: SkillPlace): boolean =>
  (ticketsOf(result, place)?.firstReplyTarget.linesMissed.length ?? 0) > 0

const gap: SkillNumber = {
  name: 'gap',
  title: 'people to spare in the tightest hour',
  value: (result, place) => {
    const cell = cellOf(result, place)
    return cell === undefined ? null : staffWeek(cell).tightestGap
  },
  text: value => gapText(value).replace(/[! ]$/, ''),
  isBad: (result, place) => {
    const cell = cellOf(result, place)
    return isUnserved(result, place) || (cell !== undefined && staffWeek(cell).hoursShort > 0)
  },
  isLessWorse: true
}

const load: SkillNumber = {
  name: 'load',
  title: 'load, required of available people',
  value: (result, place) => {
    const cell = cellOf(result, place)
    return cell === undefined ? null : staffWeek(cell).load
  },
  text: value => shareInWords(value),
  isBad: (result, place) => isUnserved(result, place) || (load.value(result, place) ?? 0) > 1,
  isLessWorse: false
}

const wait: SkillNumber = {
  name: 'wait',
  title: 'first wait, mean',
  value: (result, place) =>
    (skillWaitOf(result, place)?.firstWaitSeconds ?? ticketsOf(result, place)?.times.firstWaitSeconds.mean)?.value ??
    null,
  text: durationInWords,
  isBad: isLate,
  isLessWorse: false,
  isOfOne: ({ skillWaits }) => skillWaits === undefined
}

const longWait: SkillNumber = {
  name: 'long wait',
  title: 'first wait, nine in ten wait less',
  value: (result, place) => ticketsOf(result, place)?.times.firstWaitSeconds.p90.value ?? null,
  text: durationInWords,
  isBad: isLate,
  isLessWorse: false,
  isOfOne: () => true
}

const experts: SkillNumber = {
  name: 'people',
  title: 'people who have the skill',
  value: (result, place) => cellOf(result, place)?.people ?? null,
  text: numberInWords,
  isBad: (result, place) => isUnserved(result, place) || (cellOf(result, place)?.people ?? 2) <= 1,
  isLessWorse: true
}

/** Numbers that a result can fill the matrix with; older results do not say who has a skill. */
export const skillNumbers = ({ staffing: { cells } }: Result): readonly SkillNumber[] => [
  gap,
  load,
  wait,
  longWait,
  ...(cells.some(({ people }) => people !== undefined) ? [experts] : [])
]
