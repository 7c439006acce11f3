import { csvCell } from './csv-cell.ts'

/** What is written of tickets; names are indexes, −1 in `zone` where it is not known. */
export interface CsvTickets {
  readonly count: number
  readonly id: (row: number) => string
  /** Epoch seconds. */
  readonly createdAt: Float64Array
  readonly channel: Uint16Array
  readonly plan: Uint16Array
  readonly priority: Uint16Array
  readonly skill: Uint16Array
  readonly zone: Int16Array
  readonly zones: readonly string[]
  /** −1 where any region may serve the ticket. Absent: any may serve all of them. */
  readonly region?: Int16Array
}

/** The names that the indexes mean. */
export interface CsvTicketNames {
  readonly channels: readonly string[]
  readonly plans: readonly string[]
  readonly priorities: readonly string[]
  /** With combined skills after those of the scenario. */
  readonly skills: readonly string[]
  readonly regions: readonly string[]
}

const START = 'id,created,channel,plan,priority,skill,zone'
const END = 'origin\r\n'
const ROWS_IN_CHUNK = 4096

/**
 * Writes drawn tickets as CSV (RFC 4180, UTF-8) in chunks of text: ids, instants of creation in UTC cut to the second, names.
 *
 * A column of regions is there only where some tickets must be served from one. Every row has `synthetic` in the column `origin`, so that nobody takes the file, or a part of it, for recorded tickets; the ticket
 * reader does not use that column. Names that a spreadsheet would take for a formula get an apostrophe in front.
 */
export function* ticketsToCsv(tickets: CsvTickets, names: CsvTicketNames): Generator<string> {
  const channels = names.channels.map(name => csvCell(name))
  const plans = names.plans.map(name => csvCell(name))
  const priorities = names.priorities.map(name => csvCell(name))
  const skills = names.skills.map(name => csvCell(name))
  const zones = tickets.zones.map(name => csvCell(name))
  const { region } = tickets
  const regions = names.regions.map(name => `${csvCell(name)},`)
  let chunk = `${START},${region === undefined ? '' : 'region,'}${END}`
  for (let row = 0; row < tickets.count; row++) {
    const parts = `${channels[tickets.channel[row]]},${plans[tickets.plan[row]]},${priorities[tickets.priority[row]]},${skills[tickets.skill[row]]}`
    const served = region === undefined ? '' : (regions[region[row]] ?? ',')
    chunk += `${csvCell(tickets.id(row))},${isoInstant(tickets.createdAt[row])},${parts},${zones[tickets.zone[row]] ?? ''},${served}synthetic\r\n`
    if (row % ROWS_IN_CHUNK === ROWS_IN_CHUNK - 1) {
      yield chunk
      chunk = ''
    }
  }
  if (chunk !== '') yield chunk
}

/** `2027-03-01T09:30:00Z`, cut to the second. */
function isoInstant(epochSeconds: number): string {
  return `${new Date(Math.floor(epochSeconds) * 1000).toISOString().slice(0, -5)}Z`
}
