import type { ScenarioNames } from './names.ts'
import { parseDuration } from './quantities.ts'
import { hintFor } from './suggest.ts'

/** Statistics over tickets, and the share that is on time. */
const STATISTICS = ['mean', 'p50', 'p80', 'p90', 'p95', 'p99', 'share'] as const

/** Measures by the words that name them: what they are called in a result, and how they are counted. */
const MEASURES = {
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
  overtime: { key: 'overtimeHours', target: null, kind: 'staff hours' }
} as const

/** Groups that figures are broken down by, and the list that names them. */
const GROUPS = {
  priority: 'priorities',
  plan: 'plans',
  queue: 'queues',
  region: 'regions',
  skill: 'skills',
  channel: 'channels'
} as const satisfies Record<string, keyof ScenarioNames>

const OPERATORS = ['<=', '<', '>=', '>'] as const

export type ExpectedStatistic = (typeof STATISTICS)[number]
export type ExpectedGroup = keyof typeof GROUPS
export type ExpectedOperator = (typeof OPERATORS)[number]
type Words = keyof typeof MEASURES
type Measure = (typeof MEASURES)[Words]

/** A threshold that a result is held against. */
export interface Expectation {
  /** As written. */
  readonly text: string
  /** Key of the figure in a result. */
  readonly figure: NonNullable<Measure['key'] | Measure['target']>
  /** Null: the figure is a single number. */
  readonly statistic: ExpectedStatistic | null
  /** Null: all tickets, or everybody. */
  readonly group: { readonly by: ExpectedGroup; readonly name: string } | null
  readonly operator: ExpectedOperator
  /** Seconds, 0…1, tickets, hours or a number, as the unit says. */
  readonly threshold: number
  readonly unit: 'seconds' | 'share' | 'tickets' | 'hours' | 'count'
}

/** Why a text is no expectation; `start` ≤ i < `end` are the characters meant. */
export class ExpectationFault extends Error {
  constructor(
    message: string,
    readonly start: number,
    readonly end: number,
    readonly hint?: string
  ) {
    super(message)
  }
}

interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly isQuoted: boolean
}

const EXAMPLE = 'write it like `p90 resolution P1 <= 4 h` or `share first reply of plan premium >= 90%`'
const OPERATOR = /<=|>=|<|>|≤|≥/

/**
 * Reads `[statistic] measure [of [kind of group]] [group] operator value`, such as `p90 resolution P1 <= 4 h`, `occupancy <= 85%` or
 * `share first reply of queue "fast lane" >= 90%`.
 * @throws ExpectationFault with the place in the text
 */
export const parseExpectation = (text: string, names: ScenarioNames): Expectation => {
  const found = OPERATOR.exec(text)
  if (!found) throw new ExpectationFault('there is no `<=`, `<`, `>=` or `>`', 0, text.length, EXAMPLE)
  const tokens = tokensOf(text.slice(0, found.index))
  if (tokens.length === 0) throw new ExpectationFault('nothing is said of what is expected', 0, found.index, EXAMPLE)
  const { statistic, words, rest } = measureOf(tokens)
  const { figure, unit } = figureOf(statistic, words)
  const group = groupOf(rest, names, MEASURES[words.text as Words])
  const valueAt = found.index + found[0].length
  const threshold = thresholdOf(text.slice(valueAt), unit, valueAt)
  const operator = found[0].replace('≤', '<=').replace('≥', '>=') as ExpectedOperator
  return { text, figure, statistic: statistic?.text ?? null, group, operator, threshold, unit }
}

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/"([^"]*)"|'([^']*)'|\S+/g)].map(match => ({
    text: match[1] ?? match[2] ?? match[0],
    start: match.index,
    end: match.index + match[0].length,
    isQuoted: match[1] !== undefined || match[2] !== undefined
  }))

const span = (tokens: readonly Token[]): readonly [start: number, end: number] => [
  tokens[0].start,
  tokens[tokens.length - 1].end
]

const plain = (text: string): string => text.toLowerCase().replaceAll('-', '')

interface Said {
  readonly statistic: { readonly text: ExpectedStatistic; readonly at: Token } | undefined
  readonly words: { readonly text: string; readonly at: readonly Token[] }
  readonly rest: readonly Token[]
}

const measureOf = (tokens: readonly Token[]): Said => {
  const [first] = tokens
  const spoken = plain(first.text) === 'median' ? 'p50' : plain(first.text)
  const statistic = STATISTICS.find(name => name === spoken)
  const after = statistic === undefined ? tokens : tokens.slice(1)
  if (after.length === 0)
    throw new ExpectationFault(`nothing follows "${first.text}"`, first.start, first.end, measuresHint(''))
  for (const length of [2, 1]) {
    const at = after.slice(0, length)
    const text = at.map(token => plain(token.text)).join(' ')
    if (at.length === length && Object.hasOwn(MEASURES, text))
      return { statistic: statistic && { text: statistic, at: first }, words: { text, at }, rest: after.slice(length) }
  }
  const [unknown] = after
  throw new ExpectationFault(
    `there is no measure "${unknown.text}"`,
    unknown.start,
    unknown.end,
    measuresHint(unknown.text)
  )
}

const measuresHint = (word: string): string => {
  const near = hintFor(word, Object.keys(MEASURES))
  return near?.startsWith('did') ? near : `there is ${Object.keys(MEASURES).join(', ')}`
}

const figureOf = (statistic: Said['statistic'], { text, at }: Said['words']): Pick<Expectation, 'figure' | 'unit'> => {
  const { key, target, kind }: { key: Measure['key']; target: Measure['target']; kind: Measure['kind'] } =
    MEASURES[text as Words]
  const isOfTickets = kind === 'time' || kind === 'number'
  const wrong = (message: string, hint: string): ExpectationFault =>
    new ExpectationFault(message, statistic?.at.start ?? at[0].start, statistic?.at.end ?? span(at)[1], hint)
  if (statistic?.text === 'share') {
    if (target === null)
      throw wrong(
        `nothing is promised about "${text}", so there is no share on time`,
        'a share goes with `first reply`, `next reply` and `resolution`'
      )
    return { figure: target, unit: 'share' }
  }
  if (key === null) throw wrong(`of "${text}" only the share on time is known`, `write \`share ${text} …\``)
  if (isOfTickets && statistic === undefined)
    throw wrong(
      `which figure of "${text}" is meant is not said`,
      `write \`${kind === 'time' ? 'p90' : 'mean'} ${text} …\`; there is mean, p50, p80, p90, p95, p99${target === null ? '' : ' and share'}`
    )
  if (!isOfTickets && statistic !== undefined)
    throw wrong(`"${text}" is one number and has no ${statistic.text}`, `write \`${text} …\``)
  return { figure: key, unit: unitOf(kind) }
}

const unitOf = (kind: Measure['kind']): Expectation['unit'] =>
  (({ time: 'seconds', number: 'count', tickets: 'tickets', 'staff share': 'share', 'staff hours': 'hours' }) as const)[
    kind
  ]

const groupOf = (tokens: readonly Token[], names: ScenarioNames, { kind }: Measure): Expectation['group'] => {
  const named = !tokens[0]?.isQuoted && tokens[0]?.text === 'of' ? tokens.slice(1) : tokens
  if (named.length === 0) {
    if (tokens.length === 0) return null
    throw new ExpectationFault(
      'nothing follows "of"',
      tokens[0].start,
      tokens[0].end,
      'write `of P1` or `of plan premium`, say'
    )
  }
  const kinds = kind.startsWith('staff') ? (['region'] as const) : (Object.keys(GROUPS) as ExpectedGroup[])
  const stated = named.length > 1 && !named[0].isQuoted ? kinds.find(by => by === named[0].text) : undefined
  const rest = stated === undefined ? named : named.slice(1)
  const name = rest.map(({ text }) => text).join(' ')
  const candidates = stated === undefined ? kinds : [stated]
  const fitting = candidates.filter(by => names[GROUPS[by]].includes(name) && !isStandIn(by, candidates, names))
  if (fitting.length === 1) return { by: fitting[0], name }
  const [start, end] = span(rest)
  if (fitting.length > 1)
    throw new ExpectationFault(
      `"${name}" is a ${fitting.join(' and a ')}`,
      start,
      end,
      `write \`of ${fitting[0]} ${name}\`, say`
    )
  const known = candidates.flatMap(by => [...names[GROUPS[by]]])
  throw new ExpectationFault(
    `there is no ${listed(candidates)} "${name}"`,
    start,
    end,
    hintFor(name, [...new Set(known)])
  )
}

/** Queues that stand in for the plans, where a scenario has none, are not meant by the name of a plan. */
const isStandIn = (
  by: ExpectedGroup,
  candidates: readonly ExpectedGroup[],
  { queues, plans }: ScenarioNames
): boolean => by === 'queue' && candidates.length > 1 && queues.join('\n') === plans.join('\n')

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

const NUMBER = /^\d+(?:\.\d+)?$/
const PERCENT = /^\d+(?:\.\d+)? ?%$/

const thresholdOf = (written: string, unit: Expectation['unit'], at: number): number => {
  const text = written.trim()
  const start = at + written.length - written.trimStart().length
  const value = numberOf(text, unit)
  if (!Number.isNaN(value)) return value
  throw new ExpectationFault(
    text === '' ? 'there is no value' : `"${text}" is not ${KINDS[unit][0]}`,
    start,
    Math.max(start + 1, start + text.length),
    `write it like \`${KINDS[unit][1]}\``
  )
}

const numberOf = (text: string, unit: Expectation['unit']): number => {
  if (unit === 'seconds') return parseDuration(text)
  if (unit === 'hours') return parseDuration(text) / 3600
  if (unit === 'share') return PERCENT.test(text) ? Number(text.replace('%', '')) / 100 : Number.NaN
  return NUMBER.test(text) ? Number(text) : Number.NaN
}

const KINDS: Readonly<Record<Expectation['unit'], readonly [what: string, example: string]>> = {
  seconds: ['a duration', '4 h'],
  hours: ['a number of hours', '120 h'],
  share: ['a share', '85%'],
  tickets: ['a number of tickets', '40'],
  count: ['a number', '1.5']
}
