import { Purpose } from '../num/luck.ts'
import { drawSeconds } from './luck.ts'
import { TouchEnd } from './observations.ts'
import type { Run } from './run.ts'

/** K5: seconds that a touch takes beyond the work itself: switch, then handover taken or read. */
export const extraSeconds = (run: Run, ticket: number, agent: number, skill: number): number => {
  const { costs } = run.rules
  const row = run.rows[ticket]
  let extra = 0
  if (costs.switch >= 0 && run.latestSkill[agent] >= 0 && run.latestSkill[agent] !== skill) {
    extra += drawSeconds(run, ticket, Purpose.switch, row, costs.switch)
  }
  if (run.lastTouch[ticket] < 0) return extra
  if (run.handedOver[ticket] === 1 && run.touches.agent[run.lastTouch[ticket]] !== agent) {
    if (costs.handoverTaken >= 0) extra += takingOver(run, ticket)
  } else if (costs.read >= 0 && mustRead(run, ticket, agent)) {
    extra += drawSeconds(run, ticket, Purpose.read, row, costs.read)
  }
  return extra
}

const takingOver = (run: Run, ticket: number): number => {
  const { groups, touches, rules } = run
  const giver = run.group[touches.agent[run.lastTouch[ticket]]]
  const seconds = drawSeconds(run, ticket, Purpose.handoverTaken, run.rows[ticket], rules.costs.handoverTaken)
  return seconds * (1 - groups.context[giver])
}

const mustRead = (run: Run, ticket: number, agent: number): boolean => {
  const { touches } = run
  for (let row = run.lastTouch[ticket]; row >= 0; row = touches.previous[row]) {
    if (touches.agent[row] !== agent || touches.end[row] === TouchEnd.handoverGiven) continue
    return run.now - touches.endAt[row] > run.rules.costs.readAgainAfterSeconds
  }
  return true
}
