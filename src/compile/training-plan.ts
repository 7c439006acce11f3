import type { Scenario } from '../model/scenario.ts'
import { OFF } from '../model/shifts/shift.ts'
import type { Expansion, Orders } from './expansion.ts'
import type { OffQueue, Person } from './person.ts'
import { cycleOf, daysOn, phaseOf } from './rota.ts'
import { merged, noStretches, onDays, type Stretches, type WorkPlan } from './work-plan.ts'

/** What tells a plan from others, and how it is put together once everything is expanded. */
export interface PlanOrder {
  readonly key: string
  readonly order: () => Recipe
}

/** How a plan is put together once everything is expanded. */
export type Recipe = (expansion: Expansion) => WorkPlan

/** The plan of somebody who is away from tickets on some days, to learn or to teach: whole shifts or parts of them become pauses. */
export const trainingPlan = (
  { key, order }: PlanOrder,
  scenario: Scenario,
  team: string,
  person: Person,
  orders: Orders
): PlanOrder => {
  const { offQueue = [] } = person
  return {
    key: `${key} ${JSON.stringify(offQueue)}`,
    order: () => {
      const recipe = order()
      const times = offQueue.map(off => awayTimes(scenario, team, person, off, orders))
      return expansion => {
        const { shifts, pauses } = recipe(expansion)
        return { shifts, pauses: times.map(timesOf => timesOf(expansion, shifts)).reduce(merged, pauses) }
      }
    }
  }
}

type AwayTimes = (expansion: Expansion, shifts: Stretches) => Stretches

/** Whole shifts that start on these days, or the same part of each. */
const awayTimes = (
  scenario: Scenario,
  team: string,
  { shift, turn, zone }: Person,
  { from, to, part }: OffQueue,
  orders: Orders
): AwayTimes => {
  const isMeant = (day: number): number => (day >= from && day <= to ? 1 : 0)
  const meantDays = ({ days, firstDay }: Expansion): Uint8Array =>
    Uint8Array.from({ length: days }, (_, day) => isMeant(day + firstDay))
  if (part === undefined) return (expansion, shifts) => onDays(shifts, meantDays(expansion))
  const parts = turnsOf(scenario, shift, turn).map(({ name, isOn }) => {
    const key = orders.duty({ team, shift: name, delays: [0], breaks: [part], ...(zone === undefined ? {} : { zone }) })
    return (expansion: Expansion): Stretches => {
      const isTurn = isOn(expansion)
      const days = meantDays(expansion).map((isIn, day) => isIn & isTurn[day])
      return onDays(expansion.dutyOf(key).pauses, days)
    }
  })
  return expansion => parts.map(partOf => partOf(expansion)).reduce(merged, noStretches)
}

interface Turn {
  readonly name: string
  readonly isOn: (expansion: Expansion) => Uint8Array
}

/** The shifts that stand behind the name of a shift or a rota, and the days of each. */
const turnsOf = ({ shifts, rotas = {} }: Scenario, name: string, turn: number): Turn[] => {
  if (Object.hasOwn(shifts, name)) return [{ name, isOn: ({ days }) => new Uint8Array(days).fill(1) }]
  const cycle = cycleOf(rotas[name])
  const phase = phaseOf(rotas[name], turn)
  const own = [...new Set(cycle.entries)].filter(entry => entry !== OFF)
  return own.map(shift => ({ name: shift, isOn: expansion => daysOn(expansion, cycle, phase, shift) }))
}
