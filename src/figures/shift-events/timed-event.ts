/** A stretch of time in somebody's calendar. */
export interface TimedEvent {
  /** Tells it from every other event of any scenario; the same each time. */
  readonly id: string
  /** UTC, such as `2027-03-15T08:00:00Z`. */
  readonly from: string
  readonly until: string
  readonly title: string
  readonly text: string
  /** Where it is; may be empty. */
  readonly place: string
}

/** A calendar with a name, made at an instant (ISO 8601, UTC) that is the same each time. */
export interface TimedCalendar {
  readonly name: string
  readonly madeAt: string
  readonly events: readonly TimedEvent[]
}

/** A name as a part of an id: letters that every calendar program takes. */
export const idPart = (name: string): string => encodeURIComponent(name.replaceAll(/\p{Cs}/gu, '\ufffd'))

/** An instant as a part of an id: `20270315T080000Z`. */
export const idInstant = (iso: string): string => iso.replaceAll(/[-:]/g, '')

/** Gives ids that are the same each time and none twice, for events of a scenario. */
export const eventIds = (scenario: string): ((...parts: readonly string[]) => string) => {
  const owner = idPart(scenario.toLowerCase().replaceAll(' ', '-'))
  const seen = new Map<string, number>()
  return (...parts) => {
    const id = parts.map(idPart).join('-')
    const times = (seen.get(id) ?? 0) + 1
    seen.set(id, times)
    return `${id}${times === 1 ? '' : `-${times}`}.${owner}@sunrelay`
  }
}
