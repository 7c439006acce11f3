import type { Program } from '../../src/engine/program.ts'
import { isShare, isWithin, numbers } from './bounds.ts'

const unless = (isRight: boolean, problem: string): string[] => (isRight ? [] : [problem])

/** What is wrong with what tickets really are and with their time with the bot. */
export const trueKindProblems = ({ tickets, kinds }: Program): string[] =>
  numbers(tickets.count).flatMap(row => {
    const stated = tickets.kind[row]
    const real = (tickets.trueKind ?? tickets.kind)[row]
    const seconds = tickets.botSeconds?.[row] ?? 0
    return [
      ...unless(isWithin(real, kinds.count), `ticket ${row} is really of kind ${real}`),
      ...unless(
        isTalkedAlike({ kinds }, stated, real),
        `ticket ${row} is live as one of kinds ${stated} and ${real} only`
      ),
      ...unless((tickets.effortFactor?.[row] ?? 1) > 0, `ticket ${row} has no effort`),
      ...unless(seconds >= 0 && Number.isFinite(seconds), `ticket ${row} is with the bot for ${seconds} s`)
    ]
  })

/** Whether a touch that finds out that a ticket is of another kind has the same room in its person's hands. */
const isTalkedAlike = ({ kinds }: Pick<Program, 'kinds'>, stated: number, real: number): boolean =>
  kinds.skill[stated] !== kinds.skill[real] ||
  (kinds.isLive?.[stated] === kinds.isLive?.[real] && kinds.capacity?.[stated] === kinds.capacity?.[real])

/** What is wrong with what becomes of tickets of a kind. */
export const changeProblems = ({ kinds, distributions }: Program): string[] => {
  const draws = distributions.family.length
  return numbers(kinds.count).flatMap(kind => {
    const chanceProblems = (name: 'reopen' | 'redial') => {
      const chance = kinds[`${name}Chance`]?.[kind] ?? 0
      const delay = kinds[`${name}Delay`]?.[kind] ?? -1
      const isRight = isShare(chance) && isWithin(delay, draws, chance > 0 ? 0 : -1)
      return unless(isRight, `kind ${kind} has ${name} chance ${chance} and delay ${delay}`)
    }
    return [
      ...chanceProblems('reopen'),
      ...chanceProblems('redial'),
      ...unless(isWithin(kinds.sorting?.[kind] ?? -1, draws, -1), `kind ${kind} has no such sorting`),
      ...unless(isShare(kinds.moveChance?.[kind] ?? 0), `kind ${kind} moves with chance ${kinds.moveChance?.[kind]}`),
      ...unless(isWithin(kinds.moveTo?.[kind] ?? 0, kinds.count), `kind ${kind} moves to ${kinds.moveTo?.[kind]}`),
      ...unless(isWithin(kinds.afterReply?.[kind] ?? 0, kinds.count), `kind ${kind} returns as no kind`),
      ...liveProblems(kinds, kind)
    ]
  })
}

const liveProblems = ({ isLive, capacity, slowdown }: Program['kinds'], kind: number): string[] => {
  const most = capacity?.[kind] ?? 1
  return [
    ...unless(isWithin(most, isLive?.[kind] ? 256 : 2, 1), `kind ${kind} has capacity ${most}`),
    ...unless((slowdown?.[kind] ?? 0) >= 0, `kind ${kind} has slow-down ${slowdown?.[kind]}`)
  ]
}

/** What is wrong with helping, fading and handing over. */
export const learningProblems = (program: Program): string[] => {
  const { groups, rules, decay } = program
  return [
    ...consultProblems(program),
    ...unless(groups.context?.every(isShare) ?? true, 'a group keeps more than all of its context'),
    ...unless(isShare(rules.costs.handoverKeeps ?? 1), `a hand-over keeps ${rules.costs.handoverKeeps}`),
    ...numbers(decay ? groups.skills : 0).flatMap(skill =>
      unless(
        (decay?.afterSeconds[skill] ?? -1) >= 0 &&
          (decay?.halfSeconds[skill] ?? 0) > 0 &&
          isShare(decay?.floor[skill] ?? 2) &&
          decay?.floor[skill] !== 0,
        `skill ${skill} fades to nothing or in no time`
      )
    )
  ]
}

const consultProblems = ({ consults, groups, distributions }: Program): string[] => {
  if (!consults) return []
  const { chance, talk, groups: helpers, giveUpSeconds } = consults
  return [
    ...unless(giveUpSeconds > 0, `asking is given up after ${giveUpSeconds} s`),
    ...unless(chance.length === groups.count * groups.skills && chance.every(isShare), 'a chance to ask is no share'),
    ...unless(
      [...helpers].every(group => isWithin(group, groups.count)),
      'somebody of no group answers'
    ),
    ...numbers(groups.skills).flatMap(skill => {
      const isAsked = numbers(groups.count).some(group => chance[group * groups.skills + skill] > 0)
      const isRight = isWithin(talk[skill], distributions.family.length, isAsked ? 0 : -1)
      return unless(isRight, `skill ${skill} has talk ${talk[skill]}`)
    })
  ]
}
