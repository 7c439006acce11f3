import { counted, durationInWords, numberInWords, shareInWords } from '../../../figures/in-words.ts'
import { groupOfSkill, skillWaitOf } from '../../../figures/panels/skill-page.ts'
import { staffCell, staffWeek } from '../../../figures/panels/staff-cells.ts'
import { groupsBy } from '../../../figures/read-result.ts'
import { hourInWords } from '../../../figures/week-hours.ts'
import type { Estimate, Result } from '../../../metrics/schemas/result-schema.ts'
import { cutTo, displayWidth } from '../../text/display-width.ts'
import { screenWords } from '../paint/screen-words.ts'
import type { Space } from './panel.ts'
import type { SkillPlace } from './skills-number.ts'

/** What there is to say of a place of the matrix: its people, and its tickets; two lines. */
export const skillPlaceLines = (result: Result, place: SkillPlace, { width, theme }: Space): string[] => {
  const { skill, region } = place
  const name = `${skill ?? 'all skills'}, ${region ?? 'all regions'}: `
  const shown = [
    peopleWords(result, place).map(words => screenWords(name + words, theme)),
    ticketWords(result, place).map(words => screenWords(`  ${words}`, theme))
  ]
  return shown.map(choices => theme.strong(cutTo(longestOf(choices, width), width)))
}

/** The longest that has room, or else the last. */
const longestOf = (choices: readonly string[], width: number): string =>
  choices.find(words => displayWidth(words) <= width) ?? choices[choices.length - 1]

/** In many words, in fewer, and in few. */
const peopleWords = (result: Result, { region, skill }: SkillPlace): string[] => {
  const cell = staffCell(result, region, skill)
  if (cell === undefined) return ['nobody has it here']
  const { load, hoursShort, missingHours, worstHour, worstMissing } = staffWeek(cell)
  const heads = cell.people === undefined ? '' : `${counted(cell.people, 'person', 'people')}, `
  const loaded = load === null ? 'nobody on shift' : `load ${shareInWords(load)}`
  if (hoursShort === 0) return [`${heads}${loaded}, no hour short`]
  const hours = `${counted(missingHours, 'person-hour')} a week missing in ${counted(hoursShort, 'hour')}`
  const worst = `${hourInWords(worstHour)} (${numberInWords(worstMissing)})`
  return [
    `${heads}${loaded}, ${hours}, most ${worst}`,
    `${heads}${loaded}, short ${numberInWords(missingHours)} h, most ${worst}`,
    `${loaded}, short ${worst}`
  ]
}

/** In many words, and in fewer. */
const ticketWords = (result: Result, place: SkillPlace): string[] => {
  const { region, skill } = place
  if (region !== null && skill !== null) return pairWords(result, place)
  const group =
    region === null ? groupOfSkill(result, skill) : groupsBy(result, 'region').find(({ key }) => key[0] === region)
  if (group === undefined)
    return [region === null ? 'no tickets asked for it' : 'none of its people worked on a ticket']
  const { mean, p90 } = group.times.firstWaitSeconds
  const tickets = counted(group.counts.arrived.value ?? 0, 'ticket')
  if (mean.value === null) return [`${tickets}, none begun`]
  const long = p90.value === null ? '' : `, nine in ten under ${durationInWords(p90.value)}`
  const [precise, wait] = waitWords(mean)
  return [`${precise}${long}, ${tickets}`, `${precise}, ${tickets}`, `${wait}, ${tickets}`]
}

/** The tickets of one skill that one region worked on. */
const pairWords = (result: Result, place: SkillPlace): string[] => {
  const wait = skillWaitOf(result, place)
  if (wait === undefined)
    return [
      result.skillWaits === undefined
        ? 'waits are told by skill or by region, not by both'
        : 'worked on none of its tickets'
    ]
  const begun = `${counted(wait.begun.value ?? 0, 'ticket')} worked on here`
  return waitWords(wait.firstWaitSeconds).map(words => `${words}, ${begun}`)
}

/** A mean first wait with its interval, and without. */
const waitWords = ({ value, low, high }: Estimate): string[] => {
  const wait = `first wait ${durationInWords(value ?? 0)}`
  const isKnown = low !== null && high !== null
  return [isKnown ? `${wait} (${durationInWords(Math.max(0, low))} to ${durationInWords(high)})` : wait, wait]
}
