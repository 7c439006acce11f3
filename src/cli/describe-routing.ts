import { type Policy, policyOf } from '../compile/policies.ts'
import type { Scenario } from '../model/scenario.ts'
import type { ShiftEndRule } from '../model/service/routing.ts'
import { shareInWords as percent, timeInWords as wait } from './amounts-in-words.ts'

const ORDER: Readonly<Record<Policy['order'], string>> = {
  priority: 'by priority, then plan, then age',
  deadline: 'the soonest target first',
  age: 'the oldest first',
  weighted: 'the longest weighted wait first',
  preference: 'by preference of the person, then priority, plan and age'
}

const WHO: Readonly<Record<Policy['eligibility'], string>> = {
  anyone: 'anyone may take it',
  skilled: 'people with the skill may take it',
  owner: 'its owner may take it, then people with the skill'
}

const SELECTION: Readonly<Record<Policy['selection'], string>> = {
  'longest idle': 'the person who has been idle longest',
  best: 'the person who is best at it',
  'least skilled': 'the person with the fewest skills',
  'fewest owned': 'the person who owns fewest',
  preference: 'the person who prefers it most',
  random: 'any of them, drawn'
}

const shiftEndWords = ({ action, overtimeSeconds, afterOvertime }: ShiftEndRule): string => {
  if (action !== 'finish' || overtimeSeconds === Number.POSITIVE_INFINITY) return action
  return `finish within ${wait(overtimeSeconds)} then ${afterOvertime}`
}

/** One value for each priority in words, equal ones together: `P1: hand over; P2, P3: keep`. */
const byPriority = <T>(values: readonly T[], priorities: readonly string[], words: (value: T) => string): string => {
  const named = new Map<string, string[]>()
  values.forEach((value, index) => {
    const text = words(value)
    named.set(text, [...(named.get(text) ?? []), priorities[index] ?? ''])
  })
  if (named.size === 1) return [...named.keys()].join()
  return [...named].map(([text, names]) => `${names.join(', ')}: ${text}`).join('; ')
}

type InWords = (policy: Policy, priorities: readonly string[]) => string

/** Each decision in words, by the number that the rules give it and the key that changes it. */
const PARTS: readonly (readonly [decision: 'R1' | 'R2' | 'R3' | 'R4', key: string, words: InWords])[] = [
  ['R1', 'order', ({ order }) => ORDER[order]],
  ['R1', 'ageFrom', ({ ageFrom }) => `age counts from ${ageFrom === 'reply' ? 'the last reply' : 'creation'}`],
  ['R1', 'begun', ({ begunFirst }) => (begunFirst ? 'begun tickets first' : 'begun tickets in turn with new ones')],
  [
    'R1',
    'weights',
    ({ order, weights }, priorities) =>
      order === 'weighted' ? `weights ${byPriority(weights, priorities, weight => String(weight))}` : ''
  ],
  ['R1', 'live', ({ liveFirst }) => (liveFirst ? '' : 'live tickets in turn with others')],
  ['R2', 'eligibility', ({ eligibility }) => WHO[eligibility]],
  [
    'R2',
    'ownerWait',
    ({ ownerWaitSeconds }, priorities) =>
      ownerWaitSeconds.some(seconds => seconds > 0)
        ? `it waits for its owner alone ${byPriority(ownerWaitSeconds, priorities, seconds => (seconds > 0 ? wait(seconds) : 'not at all'))}`
        : ''
  ],
  [
    'R2',
    'generalists',
    ({ generalists }) => {
      if (!generalists) return ''
      const after = generalists.afterSeconds > 0 ? ` after ${wait(generalists.afterSeconds)}` : ''
      return `people without the skill${after} at ${percent(generalists.proficiency)}`
    }
  ],
  ['R3', 'selection', ({ selection }) => SELECTION[selection]],
  ['R3', 'ownerFirst', ({ ownerFirst }) => (ownerFirst ? 'an idle owner before everybody else' : '')],
  [
    'R4',
    'interrupt',
    ({ interrupts, liveInterrupts }, priorities) => {
      const names = priorities.filter((_, index) => interrupts[index])
      const live = liveInterrupts ? 'live tickets may interrupt all others' : ''
      if (live !== '' && names.length === 0) return live
      if (live !== '') return `${live}; ${names.join(', ')} may interrupt less urgent work`
      return names.length > 0 ? `${names.join(', ')} may interrupt less urgent work` : 'nothing interrupts work in hand'
    }
  ],
  [
    'R4',
    'shiftEnd',
    ({ shiftEnd }, priorities) =>
      `work in hand at the end of a shift: ${byPriority(shiftEnd, priorities, shiftEndWords)}`
  ],
  [
    'R4',
    'ownedWork',
    ({ ownedWork, ownerWaitSeconds }, priorities) =>
      ownerWaitSeconds.some(seconds => seconds > 0)
        ? `work that waits for its owner: ${byPriority(ownedWork, priorities, rule => rule)}`
        : ''
  ]
]

/**
 * The policy of a scenario in words: its name with the settings that differ from it, then each of the decisions R1–R4 as
 * it is in effect. `~` marks what differs.
 */
export const describeRouting = (scenario: Scenario, priorities: readonly string[]): [label: string, text: string][] => {
  const name = scenario.routing?.policy ?? 'skills'
  const own = policyOf(scenario, priorities)
  const named = policyOf({ ...scenario, routing: { policy: name } }, priorities)
  const parts = PARTS.map(([decision, key, words]) => {
    const text = words(own, priorities)
    return { decision, key, text, isOther: text !== words(named, priorities) }
  })
  const other = parts.filter(({ isOther }) => isOther).map(({ key }) => `\`${key}\``)
  const decisions = (['R1', 'R2', 'R3', 'R4'] as const).map(decision => {
    const said = parts.filter(part => part.decision === decision && part.text !== '')
    return ['', `${decision}: ${said.map(({ text, isOther }) => (isOther ? `~${text}` : text)).join('; ')}`] as const
  })
  const head = other.length === 0 ? name : `${name}, but for ${other.join(', ')} (marked ~)`
  return [['Routing', head], ...decisions.map(([label, text]): [string, string] => [label, text])]
}
