import { clockYearOf, spanOfYear } from '../../clocks/clock-year.ts'
import { demandOfYear } from '../../clocks/demand-of-year.ts'
import { zoneHint } from '../../input/near-zones.ts'
import { visibleText } from '../../input/visible-text.ts'
import type { TicketTable } from '../../model/demand/tickets.ts'
import type { Scenario } from '../../model/scenario.ts'
import { UnknownZoneError, zoneOffsets } from '../../time/zone-offsets.ts'
import { type EventKind, eventsFlag } from '../calendar/events-flag.ts'
import { type CalendarFormat, type CalendarView, calendarViews } from '../calendar-views.ts'
import type { Action, Flags } from '../command.ts'
import { ExitCode } from '../exit-code.ts'
import { isOn, positional, textFlag, textFlags, wholeNumberFlag } from '../flags.ts'
import { filesOf, keepInputs } from '../keep-inputs.ts'
import { type LoadedScenario, loadScenario } from '../load-scenario.ts'
import { leftOutNotes, loadTickets, timeNotes } from '../load-tickets.ts'
import { openOutput } from '../output.ts'
import { note } from '../say.ts'
import { UserError } from '../user-error.ts'
import { version } from '../version.ts'
import { requireZoneAgreement } from '../zone-agreement.ts'

/** Years whose changes of the clocks are known or foreseen by the time-zone data. */
const YEARS = { least: 1970, most: 2100 }

/** The clock of the page, UTC where none was given. */
const zoneFlag = (flags: Flags): string => {
  const zone = textFlag(flags, 'zone') ?? 'UTC'
  try {
    return zoneOffsets(zone).zone
  } catch (error) {
    if (!(error instanceof UnknownZoneError)) throw error
    const hint = zoneHint(zone)
    throw new UserError(visibleText(`--zone: ${error.message}${hint === undefined ? '' : `; ${hint}`}`))
  }
}

const loadDemand = async (
  { scenario, ticketFile }: LoadedScenario,
  flags: Flags,
  isQuiet: boolean
): Promise<TicketTable | undefined> => {
  if (ticketFile === undefined) return undefined
  const loaded = await loadTickets(ticketFile, scenario, { skipBadRows: isOn(flags, 'skip-bad-rows'), isQuiet })
  if (!isQuiet) for (const line of [...leftOutNotes(loaded.report), ...timeNotes(loaded.report)]) note(line)
  return loaded.tickets
}

/** The time-zone data must be beyond doubt in the whole year, not only in the period that is simulated (T5). */
const requireAgreementInYear = (file: string, scenario: Scenario, year: number, zone: string): void =>
  requireZoneAgreement(file, { ...scenario, period: { from: `${year}-01-01`, to: `${year}-12-31`, zone } })

/** Writes shifts as iCalendar files: of the year that is asked for, else of the period of the scenario. */
const shiftCalendar = async (flags: Flags, kind: Exclude<EventKind, 'clocks'>, year: number, zone: string) => {
  const period = year === 0 ? undefined : { from: `${year}-01-01`, to: `${year}-12-31`, zone }
  const { coverageCalendar, rosterCalendar, rosterFolder } = await import('../calendar/shift-calendars.ts')
  const person = textFlag(flags, 'person')
  if (kind === 'coverage') await coverageCalendar(flags, period)
  else if (person === undefined) await rosterFolder(flags, period)
  else await rosterCalendar(flags, person, period)
}

/** Shows what the changes of the clocks do to the hand-overs of a year, or writes shifts as iCalendar files. */
export const calendar: Action = async flags => {
  const events = eventsFlag(flags)
  const file = positional(flags, 'scenario')
  const isQuiet = isOn(flags, 'quiet')
  const zone = zoneFlag(flags)
  const asked = wholeNumberFlag(flags, 'year', { ...YEARS, otherwise: 0 })
  if (events !== 'clocks') {
    await shiftCalendar(flags, events, asked, zone)
    return ExitCode.ok
  }
  const output = openOutput(textFlag(flags, 'out'), isOn(flags, 'force'), isQuiet)
  const tickets = textFlag(flags, 'tickets')
  const loaded = loadScenario(file, { set: textFlags(flags, 'set'), ...(tickets && { tickets }) }, isQuiet)
  keepInputs(textFlag(flags, 'out'), filesOf(loaded))
  const { scenario } = loaded
  const year = asked === 0 ? Number(scenario.period.from.slice(0, 4)) : asked
  requireAgreementInYear(file, scenario, year, zone)
  const { from, until } = spanOfYear(year, zone)
  const demand = demandOfYear(scenario, await loadDemand(loaded, flags, isQuiet), from, until)
  const clockYear = clockYearOf(scenario, { year, zone, ...demand, versions: { sunrelay: version } })
  const view: CalendarView = calendarViews[(textFlag(flags, 'format') ?? 'text') as CalendarFormat]
  output.write(await view(clockYear, output.hasColour))
  return ExitCode.ok
}
