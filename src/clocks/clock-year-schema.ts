import { z } from 'zod'

/** Version of the format: the number grows when a reader of the old format could not read the new one. */
export const CALENDAR_SCHEMA = 'sunrelay-calendar/1'

const instant = z.string().describe('Instant in UTC, such as `2027-03-14T10:00:00Z`.')
const date = z.string().describe('Date on the clock of `zone`, such as `2027-03-14`.')
const localTime = z.string().describe('Time on a wall clock, such as `09:00`.')
const count = z.number().int().min(0)
const minutes = z.number().min(0)
const minuteOfDay = z.number().describe('Minutes since midnight on the clock of `zone`; above 1440 on a later day.')
const tickets = z.number().min(0).describe('Counted or expected, see `demand`; two decimals.')
const weekdays = z.array(z.number().int().min(1).max(7)).describe('ISO weekdays, 1 Monday … 7 Sunday.')

const zoneChange = z.strictObject({
  zone: z.string(),
  place: z.string().describe('Whose clock it is, in words.'),
  at: instant,
  localBefore: z.string().describe('What the clock would have shown, such as `2027-03-14 02:00`.'),
  localAfter: z.string().describe('What it shows instead.'),
  movesMinutes: z.number().describe('Above 0: the clocks go forward.')
})

const side = z.strictObject({
  zone: z.string(),
  place: z.string(),
  local: localTime.describe('On the clock of the place.'),
  minute: minuteOfDay
})

const handover = z
  .strictObject({
    from: z.string().describe('Region that leaves.'),
    to: z.string().describe('Region that carries on.'),
    leaves: side.describe('When the last person leaves, and where.'),
    comes: side.describe('When the first person comes, and where.'),
    gapMinutes: minutes.describe('Between the two, nobody of any region on shift.'),
    overlapMinutes: minutes.describe('Both on shift.'),
    peopleLeaving: count.describe('On shift until the last moment.'),
    peopleComing: count.describe('On shift from the first moment on.'),
    peopleTogether: count.describe('Most people of both regions together in the overlap; 0 without one.'),
    ticketsInGap: tickets.describe('On an average day of this kind.')
  })
  .describe('One region hands over to the next.')

const stretch = z.strictObject({ from: minuteOfDay, to: minuteOfDay })

const day = z
  .strictObject({
    weekdays,
    date: date.describe('The day that stands for the others.'),
    days: count.describe('Days of the period that are like it.'),
    regions: z.array(
      z.strictObject({
        region: z.string(),
        onShift: z.array(stretch).describe('Cut to the day.'),
        mostPeople: count
      })
    ),
    nobody: z.array(stretch).describe('Nobody of any region on shift, cut to the day.'),
    ticketsInGaps: tickets.describe('On an average day of this kind.'),
    handovers: z.array(handover).describe('Those that begin on the day.')
  })
  .describe('What usually happens on some days of the week.')

const gapPattern = z
  .strictObject({
    from: localTime,
    to: localTime,
    minutes,
    weekdays: weekdays.describe('On which they begin.'),
    times: count,
    firstDate: date,
    lastDate: date,
    peopleWhoLeft: count.describe('Most people on shift until one of them began.'),
    tickets: tickets.describe('In all of them.'),
    change: z
      .enum(['opens', 'widens', 'moves', 'narrows', 'stays', 'single'])
      .describe(
        'Single: only on few days, such as holidays. Otherwise what became of it beside the last period in which all clocks were in step.'
      )
  })
  .describe('Gaps of the same hours.')

const gap = z.strictObject({ startsAt: instant, endsAt: instant, minutes, tickets })

const period = z
  .strictObject({
    startsAt: instant,
    endsAt: instant,
    firstDate: date,
    lastDate: date.describe('Date of the next change; the last day of the year in the last period.'),
    changed: z.array(z.string()).describe('Regions or places out of step: their clocks have changed …'),
    notYet: z.array(z.string()).describe('… and those of these have not; both empty where all are in step.'),
    gapMinutes: minutes,
    coveredMinutes: minutes,
    overlapMinutes: minutes,
    ticketsInGaps: tickets,
    days: z.array(day).describe('Kinds of days, the usual weekday first.'),
    gapPatterns: z.array(gapPattern),
    gaps: z.array(gap).describe('Every stretch in which nobody is on shift, cut to the period.')
  })
  .describe('From one change of the clocks to the next.')

const oddShift = z
  .strictObject({
    date,
    zone: z.string(),
    place: z.string(),
    region: z.string(),
    teams: z.array(z.string()),
    people: count,
    startsAt: instant,
    endsAt: instant,
    localStart: localTime,
    localEnd: localTime,
    hours: z.number(),
    usualHours: z.number()
  })
  .describe('A shift that is longer or shorter than usual because the clocks change inside it.')

const doubtfulTime = z
  .strictObject({
    date: z.string().describe('Date on the clock of the place.'),
    zone: z.string(),
    place: z.string(),
    local: localTime,
    kind: z.enum(['twice', 'never']).describe('The clocks show the time twice, or never.'),
    instants: z.array(instant).describe('What it may mean, earlier first.'),
    takenAs: instant.describe('What it is taken for here.'),
    isStart: z.boolean().describe('A shift begins with it; else one ends with it.'),
    region: z.string(),
    people: count,
    handovers: z.array(z.string()).describe('Hand-overs that hang on it, such as `Asia → Europe`.')
  })
  .describe('A start or end of a shift whose wall-clock time happens twice, or not at all, on that day.')

/** What the clocks do to a year of hand-overs, as plain data: everything that any view shows. */
export const clockYearSchema = z.strictObject({
  schema: z.literal(CALENDAR_SCHEMA),
  versions: z.record(z.string(), z.string()).describe('Versions of the programs that made it.'),
  scenario: z.strictObject({ name: z.string(), about: z.string() }),
  year: z.number().int(),
  zone: z.string().describe('Clock on which the year begins and ends and days are cut.'),
  tzRelease: z.string().describe('Release of the time-zone data.'),
  demand: z
    .enum(['expected', 'counted', 'pattern', 'none'])
    .describe(
      'Tickets in gaps: expected from the description of demand; counted in the recorded tickets; taken from the hours of the week of the record, as far as it does not reach; or there are none.'
    ),
  startsAt: instant,
  endsAt: instant,
  minutes,
  gapMinutes: minutes,
  gapIntervals: count,
  coveredMinutes: minutes,
  overlapMinutes: minutes,
  overlapIntervals: count,
  ticketsInGaps: tickets,
  regions: z.array(z.strictObject({ region: z.string(), people: count, zones: z.array(z.string()) })),
  changes: z.array(z.strictObject({ date, zones: z.array(zoneChange) })),
  periods: z.array(period),
  oddShifts: z.array(oddShift),
  doubtfulTimes: z.array(doubtfulTime)
})

export type ClockYear = z.output<typeof clockYearSchema>
export type ClockPeriod = z.output<typeof period>
export type ClockYearChange = ClockYear['changes'][number]
export type DayKind = z.output<typeof day>
export type DayHandover = z.output<typeof handover>
export type GapPattern = z.output<typeof gapPattern>
export type OddShift = z.output<typeof oddShift>
export type DoubtfulTime = z.output<typeof doubtfulTime>

/** The published JSON Schema of a year of clock changes. */
export const clockYearJsonSchema = (): Record<string, unknown> =>
  z.toJSONSchema(clockYearSchema, { reused: 'ref' }) as Record<string, unknown>
