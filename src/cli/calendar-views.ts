import type { ClockYear } from '../clocks/clock-year-schema.ts'

/** Writes a year of clock changes out as text. */
export type CalendarView = (year: ClockYear, colour: boolean) => Promise<string>

/** Views of a year by the name that `--format` gives them; each is loaded when it is asked for. */
export const calendarViews = {
  text: async (year, colour) => {
    const [{ clockYearFigures }, { textPage }] = await Promise.all([
      import('../figures/clock-year/clock-year-figures.ts'),
      import('../views/text/text-page.ts')
    ])
    return textPage(clockYearFigures(year), { colour })
  },
  json: async year => (await import('../views/json/json-text.ts')).jsonText(year),
  csv: async year => {
    const [{ HANDOVER_COLUMNS, handoverRows }, { rowsCsv }] = await Promise.all([
      import('../figures/clock-year/handover-rows.ts'),
      import('../views/csv/rows-csv.ts')
    ])
    return rowsCsv(HANDOVER_COLUMNS, handoverRows(year))
  },
  ics: async year => {
    const [{ clockEvents }, { icsText }] = await Promise.all([
      import('../figures/clock-year/clock-events.ts'),
      import('../views/ics/ics-text.ts')
    ])
    return icsText(clockEvents(year))
  }
} satisfies Readonly<Record<string, CalendarView>>

/** Name of a view of a year. */
export type CalendarFormat = keyof typeof calendarViews

/** Names of all views of a year. */
export const calendarFormats = Object.keys(calendarViews) as readonly CalendarFormat[]
