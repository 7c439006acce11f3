import type { ScenarioNames } from '../../model/names.ts'
import type { TicketTable } from '../../model/tickets.ts'

const HEADER = 'id,created,channel,plan,priority,skill,zone,origin\r\n'
const ROWS_IN_CHUNK = 4096

/**
 * Writes drawn tickets as CSV (RFC 4180, UTF-8) in chunks of text: ids, instants of creation in UTC cut to the second, names.
 *
 * Every row has `synthetic` in the column `origin`, so that nobody takes the file, or a part of it, for recorded tickets; the ticket
 * reader does not use that column. Names that a spreadsheet would take for a formula get an apostrophe in front.
 */
export function* ticketsToCsv(tickets: TicketTable, names: ScenarioNames): Generator<string> {
  const channels = names.channels.map(csvCell)
  const plans = names.plans.map(csvCell)
  const priorities = names.priorities.map(csvCell)
  const skills = names.skills.map(csvCell)
  const zones = tickets.zones.map(csvCell)
  let chunk = HEADER
  for (let row = 0; row < tickets.count; row++) {
    const parts = `${channels[tickets.channel[row]]},${plans[tickets.plan[row]]},${priorities[tickets.priority[row]]},${skills[tickets.skill[row]]}`
    chunk += `${csvCell(tickets.id(row))},${isoInstant(tickets.createdAt[row])},${parts},${zones[tickets.zone[row]] ?? ''},synthetic\r\n`
    if (row % ROWS_IN_CHUNK === ROWS_IN_CHUNK - 1) {
      yield chunk
      chunk = ''
    }
  }
  if (chunk !== '') yield chunk
}

/**
 * A text as a cell of a CSV file: quoted where it has to be, and with an apostrophe in front where it begins like a formula
 * (`=`, `+`, `-`, `@`) or with a control character. Source: OWASP, "CSV Injection".
 */
export function csvCell(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: spreadsheets skip them before a formula
  const harmless = /^[=+\-@\u0000-\u001f]/.test(text) ? `'${text}` : text
  return /[",;|\t\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** `2027-03-01T09:30:00Z`, cut to the second. */
function isoInstant(epochSeconds: number): string {
  return `${new Date(Math.floor(epochSeconds) * 1000).toISOString().slice(0, -5)}Z`
}
