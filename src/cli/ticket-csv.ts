import type { ScenarioNames } from '../model/names.ts'
import type { TicketTable } from '../model/tickets.ts'
import { formatIso } from '../time/labels.ts'

const HEADER = 'id,created,channel,plan,priority,skill,zone,origin'

/** A field as CSV wants it (RFC 4180): in quotes where it holds a delimiter, a quote or a line break. */
const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/**
 * Drawn tickets as a CSV file that `demand: replay:` reads back; instants are cut to whole seconds, in UTC.
 * The last column says of every row that it is synthetic.
 */
export const ticketCsv = (tickets: TicketTable, names: ScenarioNames): string => {
  const [channels, plans, priorities, skills, zones] = [
    names.channels,
    names.plans,
    names.priorities,
    names.skills,
    tickets.zones
  ].map(list => list.map(field))
  const lines = [HEADER]
  for (let row = 0; row < tickets.count; row++) {
    const zone = tickets.zone[row] < 0 ? '' : zones[tickets.zone[row]]
    lines.push(
      [
        field(tickets.id(row)),
        formatIso('UTC', tickets.createdAt[row]),
        channels[tickets.channel[row]],
        plans[tickets.plan[row]],
        priorities[tickets.priority[row]],
        skills[tickets.skill[row]],
        zone,
        'synthetic'
      ].join(',')
    )
  }
  return `${lines.join('\n')}\n`
}
