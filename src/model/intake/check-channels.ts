import { error, warning } from '../check/check-report.ts'
import type { Problem } from '../check/problem.ts'
import { wayOfNames } from '../names/way-of-names.ts'
import type { Scenario } from '../scenario.ts'
import type { Channel } from './channel.ts'

/** Chance of another try above which hardly anybody ever gives up. */
const MOST_REDIALS = 0.99

type Channels = NonNullable<Scenario['channels']>

const liveProblems = (name: string, { live = false, atOnce, slowdown }: Channel): Problem[] => {
  const path = ['channels', name]
  if (!live && atOnce !== undefined)
    return [
      error(
        'at-once-without-live',
        [...path, 'atOnce'],
        `channel "${name}" is not live, and of other tickets a person has one in hand`,
        'write `live: true`, or take `atOnce` out'
      )
    ]
  return slowdown !== undefined && (atOnce ?? 1) === 1
    ? [
        warning(
          'unused-slowdown',
          [...path, 'slowdown'],
          `on channel "${name}" a person has one conversation at once, so none slows another down`,
          'write `atOnce: 3`, say'
        )
      ]
    : []
}

const becomesProblems = (name: string, { hours, convert, becomes }: Channel): Problem[] => {
  const path = ['channels', name]
  if (becomes !== undefined)
    return hours === undefined && convert === undefined
      ? [
          warning(
            'becomes-never',
            [...path, 'becomes'],
            `channel "${name}" is always open and converts nothing, so its tickets never become others`,
            'give it `hours`, or `convert: {billing: 100%}`'
          )
        ]
      : []
  const key = convert === undefined ? 'hours' : 'convert'
  return hours === undefined && convert === undefined
    ? []
    : [
        error(
          `${key}-without-becomes`,
          [...path, key],
          `channel "${name}" does not say what its tickets become ${key === 'hours' ? 'outside its hours' : 'then'}`,
          'name a channel, such as `becomes: form`'
        )
      ]
}

/** The channels that a ticket goes through one after the other; the last is there already where they go in a circle. */
const wayOf = (name: string, channels: Channels): string[] => wayOfNames(name, channels, ({ becomes }) => becomes)

const wayProblems = (name: string, channels: Channels): Problem[] => {
  const way = wayOf(name, channels)
  if (way.length > 1 && way.at(-1) === name)
    return [
      error(
        'becomes-cycle',
        ['channels', name, 'becomes'],
        `tickets of channel "${name}" become tickets of it again: ${way.join(' → ')}`,
        'let one of them become nothing else'
      )
    ]
  return closedProblems(name, channels)
}

const closedProblems = (name: string, channels: Channels): Problem[] => {
  const { becomes, plans } = channels[name]
  const open = becomes !== undefined && Object.hasOwn(channels, becomes) ? channels[becomes].plans : undefined
  if (open === undefined) return []
  const shut = plans?.find(plan => !open.includes(plan))
  return plans !== undefined && shut === undefined
    ? []
    : [
        error(
          'becomes-closed',
          ['channels', name, 'becomes'],
          `${shut === undefined ? 'all plans' : `plan "${shut}"`} may use channel "${name}", but not channel "${becomes}"`,
          `let \`plans\` of "${becomes}" name all plans of "${name}"`
        )
      ]
}

const redialProblems = (name: string, { redial, patience, lines }: Channel, { skills }: Scenario): Problem[] => {
  if (redial === undefined) return []
  const path = ['channels', name, 'redial']
  const mayLeave = patience !== undefined || Object.values(skills).some(skill => skill.patience !== undefined)
  const problems: Problem[] = []
  if (redial.chance > MOST_REDIALS)
    problems.push(
      error(
        'endless-redials',
        [...path, 'chance'],
        `customers of channel "${name}" would hardly ever give up`,
        'the chance to try again is at most 99%'
      )
    )
  if ('constant' in redial.after && redial.after.constant === 0)
    problems.push(
      error('redial-at-once', [...path, 'after'], 'nobody tries again in no time', 'write a time such as `10 min`')
    )
  if (!mayLeave && lines === undefined)
    problems.push(
      warning(
        'redial-never',
        path,
        `nobody on channel "${name}" leaves or is turned away, so nobody tries again`,
        'give it `patience`, or `lines`'
      )
    )
  return problems
}

/** Channels whose settings contradict each other or change nothing; tickets that become nothing, or go in a circle. */
export const checkChannels = (scenario: Scenario): Problem[] => {
  const channels = scenario.channels ?? {}
  return Object.entries(channels).flatMap(([name, channel]) => [
    ...liveProblems(name, channel),
    ...becomesProblems(name, channel),
    ...wayProblems(name, channels),
    ...redialProblems(name, channel, scenario)
  ])
}
