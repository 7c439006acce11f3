import { type CauseKey, causeKeys } from '../metrics/causes/cause.ts'
import { causeDefinitions } from '../metrics/definitions.ts'
import type { LifeLine, Stamp, Stretch } from '../metrics/life-line/life-line.ts'
import type { LongTicket } from '../metrics/life-line/longest-tickets.ts'
import type { Figure, List, Shares, Table, Timeline } from './figure.ts'
import { durationInWords } from './in-words.ts'
import { dayTime, hintInWords, stretchInWords } from './life-line-words.ts'
import { CAUSE_BANDS, CUSTOMER_BAND, partsOfTime } from './where-time-went.ts'

/** The life line of one ticket: where its time went, stretch after stretch, and what would have let it go sooner. */
export function lifeLineFigures(life: LifeLine): Figure[] {
  return [shareOfCauses(life), timeline(life), ...sooner(life)]
}

/** States of tickets that nobody follows any more. */
const CLOSED = ['solved', 'deflected', 'abandoned', 'turned away']

/** The tickets that took longest without the customer’s own time, with what most of that went into. */
export function longestFigure(tickets: readonly LongTicket[]): Table {
  return {
    kind: 'table',
    section: 'longest',
    title: 'The tickets that took longest',
    columns: ['Ticket', 'Priority', 'Skill', 'Created', 'State', 'In all', 'Without customer', 'Most of that'],
    rows: tickets.map(({ ticket, priority, skill, created, state, seconds, causes }) => [
      ticket,
      priority,
      skill,
      dayTime(created.utc),
      state,
      { value: seconds, unit: 'seconds' as const },
      { value: seconds - causes.customer, unit: 'seconds' as const },
      largest(causes)
    ]),
    spare: ['State', 'Skill', 'In all', 'Created', 'Priority'],
    notes: [
      'Created: UTC. In all: from creation to the close, or to the end of the run. Without customer: less the customer’s own time. Columns for which a page has no room are left out.'
    ]
  }
}

function largest(causes: Readonly<Record<CauseKey, number>>): string {
  const [most] = causeKeys.filter(key => key !== 'customer').sort((a, b) => causes[b] - causes[a])
  return causes[most] > 0 ? `${causeDefinitions[most].title} ${durationInWords(causes[most])}` : '–'
}

function shareOfCauses(life: LifeLine): Shares {
  const { ticket, priority, statedPriority, plan, channel, skill, queue, created, ended, state, seconds, causes } = life
  const stated = statedPriority === undefined ? '' : ` (stated as ${statedPriority})`
  const parts = causeKeys
    .filter(key => causes[key] > 0)
    .sort((a, b) => causes[b] - causes[a])
    .map(key => `${causeDefinitions[key].title.toLowerCase()} ${durationInWords(causes[key])}`)
  return {
    kind: 'shares',
    section: 'ticket',
    title: `Ticket ${ticket}`,
    bands: CAUSE_BANDS,
    apart: CUSTOMER_BAND,
    rows: [
      {
        name: state,
        total: { value: seconds, unit: 'seconds' },
        parts: partsOfTime(key => ({ value: causes[key], unit: 'seconds' }))
      }
    ],
    notes: [
      `${priority}${stated}, ${plan}, by ${channel}, ${skill}, queue ${queue}; created ${dayTime(created.utc)}, ${CLOSED.includes(state) ? state : `still ${state}`} ${dayTime(ended.utc)} UTC.`,
      ...(parts.length === 0 ? [] : [`In all: ${parts.join(', ')}.`])
    ]
  }
}

function timeline({ stretches }: LifeLine): Timeline {
  return {
    kind: 'timeline',
    section: 'life-line',
    title: 'Its life line',
    rows: stretches.map((stretch, row) => ({
      at: dayTime(stretch.from.utc),
      length: { value: stretch.seconds, unit: 'seconds' as const },
      text: stretchInWords(stretch, stretches[row - 1]),
      detail: localOf(stretch)
    })),
    notes: ['Times are UTC; behind them, in brackets, the clock of the report or of the person.']
  }
}

function localOf({ from }: Stretch): string {
  return isUtc(from) ? '' : `${dayTime(from.local)} ${from.zone}`
}

function isUtc({ utc, local }: Stamp): boolean {
  return utc.slice(0, 16) === local.slice(0, 16)
}

function sooner({ hints }: LifeLine): List[] {
  return [
    {
      kind: 'list',
      section: 'sooner',
      title: 'What would have let it go sooner',
      isOrdered: true,
      items: hints.length === 0 ? ['Nothing that more people or other rules could change.'] : hints.map(hintInWords),
      notes: hints.length === 0 ? [] : ['Each is the most it could have saved: other tickets would have moved too.']
    }
  ]
}
