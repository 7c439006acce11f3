import type { ScenarioNames } from '../names/names.ts'
import { hintFor } from '../names/suggest.ts'
import { PhraseFault } from './phrase-fault.ts'
import { type PhraseWord, spanOfWords } from './phrase-words.ts'

/** Groups that figures are broken down by, and the list that names them. */
const GROUPS = {
  priority: 'priorities',
  plan: 'plans',
  queue: 'queues',
  region: 'regions',
  skill: 'skills',
  channel: 'channels'
} as const satisfies Record<string, keyof ScenarioNames>

export type GroupKind = keyof typeof GROUPS

/** All that figures of tickets are broken down by. */
export const groupKinds = Object.keys(GROUPS) as readonly GroupKind[]

/** A part of the tickets or of the people. */
export interface NamedGroup {
  readonly by: GroupKind
  readonly name: string
}

/**
 * Reads `[of] [kind of group] name`; null where nothing is said.
 * @throws PhraseFault where there is no such group, or several, or none of these `kinds`
 */
export const groupOfWords = (
  words: readonly PhraseWord[],
  names: ScenarioNames,
  kinds: readonly GroupKind[]
): NamedGroup | null => {
  if (words.length === 0) return null
  const named = !words[0].isQuoted && words[0].text === 'of' ? words.slice(1) : words
  const [start, end] = spanOfWords(words)
  if (named.length === 0)
    throw new PhraseFault('nothing follows "of"', start, end, 'write `of P1` or `of plan premium`, say')
  if (kinds.length === 0)
    throw new PhraseFault('this figure is of the whole run only', start, end, `leave out "${textOf(words)}"`)
  return groupOfName(named, names, kinds)
}

const textOf = (words: readonly PhraseWord[]): string => words.map(({ text }) => text).join(' ')

const groupOfName = (
  words: readonly PhraseWord[],
  names: ScenarioNames,
  kinds: readonly GroupKind[]
): NamedGroup | null => {
  const stated = words.length > 1 && !words[0].isQuoted ? kinds.find(by => by === words[0].text) : undefined
  const rest = stated === undefined ? words : words.slice(1)
  const name = textOf(rest)
  const candidates = stated === undefined ? kinds : [stated]
  const fitting = candidates.filter(by => names[GROUPS[by]].includes(name) && !isStandIn(by, candidates, names))
  if (fitting.length === 1) return { by: fitting[0], name }
  const [start, end] = spanOfWords(rest)
  if (fitting.length > 1)
    throw new PhraseFault(
      `"${name}" is a ${fitting.join(' and a ')}`,
      start,
      end,
      `write \`of ${fitting[0]} ${name}\`, say`
    )
  const known = candidates.flatMap(by => [...names[GROUPS[by]]])
  throw new PhraseFault(`there is no ${listed(candidates)} "${name}"`, start, end, hintFor(name, [...new Set(known)]))
}

/** Queues that stand in for the plans, where a scenario has none, are not meant by the name of a plan. */
const isStandIn = (by: GroupKind, candidates: readonly GroupKind[], { queues, plans }: ScenarioNames): boolean =>
  by === 'queue' && candidates.length > 1 && queues.join('\n') === plans.join('\n')

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
