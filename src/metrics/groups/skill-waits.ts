import type { ColumnWriters } from './ticket-columns.ts'
import type { TicketGroups } from './ticket-groups.ts'

/** First waits of the tickets of one skill that the people of one region solved, or worked on last. */
export interface SkillWait {
  readonly skill: string
  readonly region: string
  /** Tickets on which work has begun. */
  readonly begun: number
  /** Sum of their first waits, seconds. */
  readonly seconds: number
}

/** First waits of the counted tickets by skill and region, every pair of them in the order of the legend. */
export function skillWaits({ rows, write }: ColumnWriters, { dimensions, membership }: TicketGroups): SkillWait[] {
  const { cellOf, groupOf, firstGroup, dimensions: fields } = membership
  const [skill, region] = ['skill', 'region'].map(field => placeOf(dimensions, field))
  const [skills, regions] = [skill, region].map(place => dimensions[place].keys)
  const begun = new Float64Array(skills.length * regions.length)
  const sums = new Float64Array(begun.length)
  const waits = new Float64Array(rows)
  write.firstWaitSeconds(waits)
  for (let row = 0; row < rows; row++) {
    if (Number.isNaN(waits[row])) continue
    const cell = cellOf[row] * fields
    const ofSkill = groupOf[cell + skill] - firstGroup[skill]
    const pair = ofSkill * regions.length + groupOf[cell + region] - firstGroup[region]
    begun[pair]++
    sums[pair] += waits[row]
  }
  return skills.flatMap(([ofSkill], s) =>
    regions.map(([ofRegion], r) => {
      const pair = s * regions.length + r
      return { skill: ofSkill, region: ofRegion, begun: begun[pair], seconds: sums[pair] }
    })
  )
}

/** Place of the break-down by one field alone. */
function placeOf(dimensions: TicketGroups['dimensions'], field: string): number {
  const place = dimensions.findIndex(({ by }) => by.length === 1 && by[0] === field)
  if (place < 0) throw new Error(`Tickets are not grouped by ${field}.`)
  return place
}
