/** Statistics over tickets, and the share that is on time. */
export const statistics = ['mean', 'p50', 'p80', 'p90', 'p95', 'p99', 'share'] as const

/** Measures by the words that name them: what they are called in a result, and how they are counted. */
export const measureWords = {
  'first reply': { key: 'firstReplySeconds', target: 'firstReplyTarget', kind: 'time' },
  'next reply': { key: null, target: 'nextReplyTarget', kind: 'time' },
  resolution: { key: 'resolutionSeconds', target: 'resolutionTarget', kind: 'time' },
  wait: { key: 'firstWaitSeconds', target: null, kind: 'time' },
  'handling time': { key: 'handleSeconds', target: null, kind: 'time' },
  handovers: { key: 'handovers', target: null, kind: 'number' },
  people: { key: 'people', target: null, kind: 'number' },
  touches: { key: 'touches', target: null, kind: 'number' },
  transfers: { key: 'transfers', target: null, kind: 'number' },
  reopens: { key: 'reopens', target: null, kind: 'number' },
  open: { key: 'open', target: null, kind: 'tickets' },
  abandoned: { key: 'abandoned', target: null, kind: 'tickets' },
  solved: { key: 'solved', target: null, kind: 'tickets' },
  deflected: { key: 'deflected', target: null, kind: 'tickets' },
  'turned away': { key: 'turnedAway', target: null, kind: 'tickets' },
  occupancy: { key: 'occupancy', target: null, kind: 'staff share' },
  utilisation: { key: 'utilisation', target: null, kind: 'staff share' },
  overtime: { key: 'overtimeHours', target: null, kind: 'staff hours' },
  'paid hours': { key: 'paidHours', target: null, kind: 'staff hours' }
} as const

export type Statistic = (typeof statistics)[number]
export type MeasureName = keyof typeof measureWords
export type Measure = (typeof measureWords)[MeasureName]

/** Unit of a figure: a share is 0 … 1. */
export type FigureUnit = 'seconds' | 'share' | 'tickets' | 'hours' | 'count'

const UNITS = {
  time: 'seconds',
  number: 'count',
  tickets: 'tickets',
  'staff share': 'share',
  'staff hours': 'hours'
} as const satisfies Record<Measure['kind'], FigureUnit>

/** Unit of a measure; that of its share on time is a share. */
export const unitOf = ({ kind }: Measure): FigureUnit => UNITS[kind]

/** Whether a measure has a value for every ticket, so that a statistic has to be named. */
export const isOfTickets = ({ kind }: Measure): boolean => kind === 'time' || kind === 'number'

const phrasesOf = (name: MeasureName): string[] => {
  const measure: Measure = measureWords[name]
  if (!isOfTickets(measure)) return [name]
  const fitting = statistics.filter(statistic => (statistic === 'share' ? measure.target : measure.key) !== null)
  return fitting.map(statistic => `${statistic} ${name}`)
}

/** All figures as they are written, such as `p90 resolution` and `open`. */
export const figurePhrases = (): string[] => (Object.keys(measureWords) as MeasureName[]).flatMap(phrasesOf)
