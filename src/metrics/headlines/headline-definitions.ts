/** Unit of a headline measure. */
export type HeadlineUnit = 'seconds' | 'share' | 'tickets' | 'hours' | 'count'

/** What a headline measure is called and what is good. */
export interface HeadlineDefinition {
  readonly title: string
  readonly unit: HeadlineUnit
  /** What customers or the people who work would rather have; null: neither. */
  readonly better: 'less' | 'more' | null
}

const time = (title: string): HeadlineDefinition => ({ title, unit: 'seconds', better: 'less' })
const inTime = (title: string): HeadlineDefinition => ({ title, unit: 'share', better: 'more' })

/** Headline measures of a group of counted tickets, overall and by priority; what is meant stands in `definitions` of a result. */
export const groupHeadlines = {
  'firstReplySeconds.mean': time('First reply, mean'),
  'firstReplySeconds.p50': time('First reply, median'),
  'firstReplySeconds.p90': time('First reply, p90'),
  'resolutionSeconds.mean': time('Resolution, mean'),
  'resolutionSeconds.p50': time('Resolution, median'),
  'resolutionSeconds.p90': time('Resolution, p90'),
  'firstReplyTarget.share': inTime('Replied in time'),
  'nextReplyTarget.share': inTime('Next replies in time'),
  'resolutionTarget.share': inTime('Solved in time'),
  abandoned: { title: 'Abandoned', unit: 'tickets', better: 'less' },
  open: { title: 'Open at the end', unit: 'tickets', better: 'less' }
} as const satisfies Record<string, HeadlineDefinition>

/** Headline measures of the whole run. */
export const runHeadlines = {
  occupancy: { title: 'Occupancy', unit: 'share', better: null },
  overtimeHours: { title: 'Overtime', unit: 'hours', better: 'less' },
  handovers: { title: 'Hand-overs a ticket', unit: 'count', better: 'less' },
  people: { title: 'People a ticket', unit: 'count', better: 'less' },
  paidHours: { title: 'Paid hours', unit: 'hours', better: 'less' }
} as const satisfies Record<string, HeadlineDefinition>

/** Headline measures by key. */
export const headlineDefinitions = { ...groupHeadlines, ...runHeadlines }

export type GroupHeadline = keyof typeof groupHeadlines
export type RunHeadline = keyof typeof runHeadlines
export type HeadlineKey = GroupHeadline | RunHeadline

export const groupHeadlineKeys = Object.keys(groupHeadlines) as readonly GroupHeadline[]
