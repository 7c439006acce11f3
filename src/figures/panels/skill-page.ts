import type { GroupResult, Result } from '../../metrics/schemas/result-schema.ts'
import type { SkillWaitResult } from '../../metrics/schemas/skill-waits-schema.ts'
import type { Figure, List } from '../figure.ts'
import { counted, durationInWords, numberInWords, shareInWords } from '../in-words.ts'
import { groupsBy, overall } from '../read-result.ts'
import { hoursInWords, peopleInWords, shortHours } from '../week-hours.ts'
import { peopleByRegion, promisesOf, timeOf, waits } from './skill-tables.ts'
import { staffCell, staffWeek } from './staff-cells.ts'

/** All there is to say of one skill, or of all together (null): what is wrong, its people, its waits, its promises, its time. */
export function skillPage(result: Result, skill: string | null): Figure[] {
  const group = groupOfSkill(result, skill)
  return [
    whatIsWrong(result, skill, group),
    peopleByRegion(result, skill),
    ...(group === undefined ? [] : [waits(group), promisesOf(group)]),
    ...timeOf(result, skill)
  ]
}

/** Tickets of a skill, or all (null); undefined where none asked for it. */
export function groupOfSkill(result: Result, skill: string | null): GroupResult | undefined {
  return skill === null ? overall(result) : groupsBy(result, 'skill').find(({ key }) => key[0] === skill)
}

const MOST_WINDOWS = 5

function whatIsWrong(result: Result, skill: string | null, group: GroupResult | undefined): List {
  const cell = staffCell(result, null, skill)
  const gaps = cell === undefined ? [] : shortHours(cell.week.gapPeople)
  const items = [
    ...(cell === undefined || staffWeek(cell).scheduledHours === 0 ? ['Nobody with it is ever on shift'] : []),
    ...gaps.slice(0, MOST_WINDOWS).map(window => {
      const { people, personHours } = window
      return `${hoursInWords(window)}: up to ${peopleInWords(people)} short, ${counted(personHours, 'person-hour')} a week`
    }),
    ...(gaps.length > MOST_WINDOWS ? [`${counted(gaps.length - MOST_WINDOWS, 'further window')} short by less`] : []),
    ...(group === undefined ? [] : missedIn(group)),
    ...longWait(result, skill, group)
  ]
  return {
    kind: 'list',
    section: 'skill-wrong',
    title: 'What is wrong',
    items: items.length > 0 ? items : ['Nothing: enough people in every hour of the week, and promises kept'],
    isOrdered: false,
    notes:
      gaps.length === 0
        ? []
        : [
            skill === null
              ? `Hours of the mean week, ${result.period.reportZone}; everybody is taken to do everything.`
              : `Hours of the mean week, ${result.period.reportZone}; its people are taken to do nothing else, so at least so many are short.`
          ]
  }
}

function missedIn({ firstReplyTarget, nextReplyTarget, resolutionTarget }: GroupResult): string[] {
  const told = [
    ['First replies', firstReplyTarget],
    ['Next replies', nextReplyTarget],
    ['Resolutions', resolutionTarget]
  ] as const
  return told.flatMap(([name, { share, linesMissed }]) =>
    linesMissed.length === 0 || share.value === null
      ? []
      : [`${name} late: ${shareInWords(share.value)} on time; promise missed for ${linesMissed.join(', ')}`]
  )
}

/** Told where it is at least half as much again as that of all tickets. */
function longWait(result: Result, skill: string | null, group: GroupResult | undefined): string[] {
  const own = group?.times.firstWaitSeconds.mean.value ?? null
  const all = overall(result).times.firstWaitSeconds.mean.value
  if (skill === null || own === null || all === null || all <= 0 || own < 1.5 * all) return []
  return [
    `Its tickets wait ${durationInWords(own)} on average, ${numberInWords(own / all)} times as long as all (${durationInWords(all)})`
  ]
}

/** First waits of the tickets of a skill that a region worked on; undefined: none, or an older result, or not one of each. */
export function skillWaitOf(
  { skillWaits = [] }: Result,
  place: { readonly skill: string | null; readonly region: string | null }
): SkillWaitResult | undefined {
  return skillWaits.find(({ skill, region }) => skill === place.skill && region === place.region)
}
