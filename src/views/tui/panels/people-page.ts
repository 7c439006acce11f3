import { numberInWords, quantityInWords } from '../../../figures/in-words.ts'
import { hasHandovers, type PersonFigureKey, personWords } from '../../../figures/panels/people-sums.ts'
import { quantity } from '../../../figures/quantities.ts'
import type { PersonResult, Result } from '../../../metrics/schemas/result-schema.ts'
import { personKeys } from '../../../metrics/work/work-definitions.ts'
import { cutTo, displayWidth, fillTo } from '../../text/display-width.ts'
import { wrapBehind } from '../../text/wrap.ts'
import { titleLine } from '../paint/paint-figures.ts'
import { screenWords } from '../paint/screen-words.ts'
import { linesContent, type PanelContent, type PanelView, type Space } from './panel.ts'

/** What a manager asks first. */
const FIRST: readonly PersonFigureKey[] = ['occupancy', 'solved', 'overtimeHours', 'switchesPerDay']
const OTHERS = personKeys.filter(key => !FIRST.includes(key))

const keysOf = (person: PersonResult): readonly PersonFigureKey[] =>
  hasHandovers([person]) ? [...FIRST, 'handoversGiven', 'handoversTaken', ...OTHERS] : [...FIRST, ...OTHERS]

const WIDTHS = { title: 16, value: 9, interval: 20, team: 9, rank: 10 } as const
const WHOLE = Object.values(WIDTHS).reduce((sum, own) => sum + own + 1, -1)

/** All figures of one person: with intervals, next to the mean of their team, and what each means. */
export const personPage = ({ data: { result }, space }: PanelView, person: PersonResult): PanelContent => {
  const { width, height, theme } = space
  const team = result.people.filter(({ team: own }) => own === person.team)
  const heading = rowOf(['Figure', 'Value', '95% interval', 'Team mean', 'Rank'], width)
  const lines = keysOf(person).flatMap(key => figureLines(result, person, key, team, space))
  return {
    ...linesContent(lines, height, [
      titleLine(`${person.name}: ${person.team}, ${person.region}`, width, theme),
      theme.faint(cutTo(heading, width))
    ]),
    copies: [
      person.name,
      person.team,
      person.region,
      ...keysOf(person).map(key => `${personWords(key).title} ${figureOf(person, key)}`)
    ].join('\t')
  }
}

const figureOf = (person: PersonResult, key: PersonFigureKey): string =>
  quantityInWords(quantity(person[key] ?? null, personWords(key).unit))

/** The rank goes where there is no room for it. */
const rowOf = (
  [title, value, interval, team, rank]: readonly [string, string, string, string, string],
  width: number
): string =>
  [
    fillTo(title, WIDTHS.title),
    fillTo(value, WIDTHS.value, 'right'),
    fillTo(interval, WIDTHS.interval, 'right'),
    fillTo(team, WIDTHS.team, 'right'),
    ...(width < WHOLE ? [] : [fillTo(rank, WIDTHS.rank, 'right')])
  ].join(' ')

/** Cells of the longest sentence about a figure. */
const LONGEST = Math.max(...personKeys.map(key => displayWidth(personWords(key).meaning)))

const NOTHING = { value: null, low: null, high: null } as const

const figureLines = (
  { people }: Result,
  person: PersonResult,
  key: PersonFigureKey,
  team: readonly PersonResult[],
  { width, theme }: Space
): string[] => {
  const { title, unit, meaning } = personWords(key)
  const { value, low, high } = person[key] ?? NOTHING
  const words = (of: number | null): string => screenWords(quantityInWords({ value: of, unit }), theme)
  const clamped = unit === 'share' ? Math.min(1, high ?? 1) : high
  const interval = low === null || high === null ? '-' : `${words(Math.max(0, low))} to ${words(clamped)}`
  const row = rowOf([title, words(value), interval, words(meanOf(team, key)), rankOf(people, value, key)], width)
  const behind = WHOLE + 2
  const told = screenWords(meaning, theme)
  // Beside the figures where there is room for every sentence, below them elsewhere.
  if (width - behind >= LONGEST) return [`${theme.strong(row)}  ${theme.faint(told)}`]
  return [theme.strong(cutTo(row, width)), ...wrapBehind('    ', told, width).map(theme.faint)]
}

const meanOf = (people: readonly PersonResult[], key: PersonFigureKey): number | null => {
  const values = people.flatMap(person => person[key]?.value ?? [])
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** `3 of 120`, the largest first. */
const rankOf = (people: readonly PersonResult[], value: number | null, key: PersonFigureKey): string => {
  if (value === null) return '-'
  const above = people.filter(person => (person[key]?.value ?? -Infinity) > value).length
  return `${numberInWords(above + 1)} of ${numberInWords(people.length)}`
}
