import { error, warning } from '../check/check-report.ts'
import type { Problem } from '../check/problem.ts'
import type { Scenario } from '../scenario.ts'
import type { Bot } from './bot.ts'

const percent = (share: number): string => `${Number((share * 100).toFixed(2))}%`

/** Place of an entry that the user wrote as a list, or as one map. */
const placeOf = (key: string, list: readonly unknown[], index: number): Problem['path'] =>
  list.length === 1 ? [key] : [key, index]

interface Which {
  readonly channels?: readonly string[] | undefined
  readonly skills?: readonly string[] | undefined
}

/** Entries that stand after one which is for all tickets. */
const unreached = (key: string, list: readonly Which[]): Problem[] => {
  const all = list.findIndex(({ channels, skills }) => channels === undefined && skills === undefined)
  if (all < 0 || all === list.length - 1) return []
  const message = `entry ${all + 2} of \`${key}\` is never reached: entry ${all + 1} is for all tickets`
  return [warning('never-reached', [key, all + 1], message, 'the first that fits a ticket holds; put it further up')]
}

const wrongProblems = ({ wrong, back, extraEffort }: Bot, path: Problem['path']): Problem[] => {
  if (wrong !== undefined && wrong > 0)
    return back === undefined
      ? [
          error(
            'wrong-without-back',
            [...path, 'wrong'],
            'it is not said when customers come back after a wrong answer',
            'write `back: {exponential: {mean: 1 day}}`'
          )
        ]
      : []
  const unused = back === undefined ? 'extraEffort' : 'back'
  return back === undefined && extraEffort === undefined
    ? []
    : [
        warning(
          'never-wrong',
          [...path, unused],
          `no answer of the bot is wrong, so \`${unused}\` changes nothing`,
          'write `wrong: 10%`, say'
        )
      ]
}

const improvesProblems = ({ solves, improves }: Bot, path: Problem['path']): Problem[] =>
  improves?.upTo !== undefined && improves.upTo < solves
    ? [
        error(
          'improves-downwards',
          [...path, 'improves', 'upTo'],
          `the bot solves ${percent(solves)} from the start, more than ${percent(improves.upTo)}`,
          'where it ends is above where it begins'
        )
      ]
    : []

/** Diagnostics and bots that say too little, contradict themselves or are never reached. */
export const checkAnswers = ({ diagnostics = [], bot = [] }: Scenario): Problem[] => [
  ...diagnostics.flatMap(({ prevents, shortens }, index) =>
    prevents === undefined && shortens === undefined
      ? [
          error(
            'empty-diagnostics',
            placeOf('diagnostics', diagnostics, index),
            'diagnostics neither prevent nor shorten anything',
            'write `prevents: 20%`, or `shortens: 10%`'
          )
        ]
      : []
  ),
  ...unreached('diagnostics', diagnostics),
  ...bot.flatMap((one, index) => [
    ...wrongProblems(one, placeOf('bot', bot, index)),
    ...improvesProblems(one, placeOf('bot', bot, index))
  ]),
  ...unreached('bot', bot)
]
