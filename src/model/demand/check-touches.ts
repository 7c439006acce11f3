import { atKey, error } from '../check/check-report.ts'
import type { Problem } from '../check/problem.ts'
import type { Scenario } from '../scenario.ts'

/** Above this a run takes longer than anybody waits for it, for tickets that no operation has. */
const MOST_TOUCHES = 1000

type Skills = Scenario['skills']

/** Skills of which a ticket may need another touch, each with the chance after a completed one. */
const nextTouches = (name: string, { escalate, replies, returns, reopen }: Skills[string]): [string, number][] => {
  const moved = escalate?.chance ?? 0
  const answered = (1 - moved) * (replies?.chance ?? 0)
  const reopened = (1 - moved - answered) * (reopen?.chance ?? 0)
  return [
    [escalate?.to ?? name, moved],
    [returns ?? name, answered],
    [name, reopened]
  ]
}

/** Mean touches of a ticket of each skill, N = 1 + Σ chance · N of the next; those above `MOST_TOUCHES` are only known to be above it. */
const touchesBySkill = (skills: Skills): Map<string, number> => {
  const next = Object.entries(skills).map(([name, skill]) => [name, nextTouches(name, skill)] as const)
  let touches = new Map<string, number>()
  for (let round = 0; round <= MOST_TOUCHES * 10; round++) {
    const before = touches
    const mean = (ways: [string, number][]): number =>
      ways.reduce((sum, [name, chance]) => sum + chance * (before.get(name) ?? 0), 1)
    touches = new Map(next.map(([name, ways]) => [name, mean(ways)]))
    const isSettled = [...touches].every(([name, mean]) => mean - (before.get(name) ?? 0) < 1e-3)
    if (isSettled || Math.max(...touches.values()) > MOST_TOUCHES) return touches
  }
  return touches
}

/** Replies, reopenings and other skills, each of them possible, that together bring a ticket back nearly for ever. */
export const checkTouches = ({ skills }: Scenario): Problem[] => {
  const [endless] = [...touchesBySkill(skills)].find(([, touches]) => touches > MOST_TOUCHES) ?? []
  return endless === undefined
    ? []
    : [
        atKey(
          error(
            'endless-touches',
            ['skills', endless],
            `a ticket of skill "${endless}" would need more than a thousand touches on average`,
            'lower the chances of `replies`, `reopen` and `escalate`, also of the skills to which it is passed on'
          )
        )
      ]
}
