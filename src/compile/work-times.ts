import type { ScenarioNames } from '../model/names/names.ts'
import type { Scenario } from '../model/scenario.ts'
import { OFF, type Rota } from '../model/shifts/shift.ts'
import { breakDelays } from './duty.ts'
import { type Expansion, type Orders, takeOrders, type Window } from './expansion.ts'
import { type DaysOfLeave, leaveOf } from './leave.ts'
import type { Person } from './person.ts'
import { cycleOf, daysOn, phaseOf } from './rota.ts'
import { type PlanOrder, type Recipe, trainingPlan } from './training-plan.ts'
import { merged, noStretches, onDays, type WorkPlan } from './work-plan.ts'

/** When everybody is planned to work: one plan for all people who do the same, and the leave of single people. */
export interface WorkTimes {
  /** All instants at which something changes, epoch seconds, ascending. */
  readonly instants: Float64Array
  /** Day number (in the zones of the teams) of day 0 of the plans, and how many days there are. */
  readonly firstDay: number
  readonly days: number
  readonly plans: readonly WorkPlan[]
  /** Plan of each person. */
  readonly planOf: Int32Array
  /** Days on which each person does not work: leave, and days before they come and after they leave; absent: none. */
  readonly leaveOf: readonly (readonly DaysOfLeave[] | undefined)[]
}

/**
 * Expands the shifts, rotas, breaks and meetings of everybody (T2–T4). People who do the same share one plan, and plans
 * share the expansion of their shifts, so the work grows with what differs and hardly with the number of people.
 */
export const workTimesOf = (
  scenario: Scenario,
  { teams }: ScenarioNames,
  people: readonly Person[],
  window: Window
): WorkTimes => {
  const orders = takeOrders(scenario, window)
  const numbers = new Map<string, number>()
  const recipes: Recipe[] = []
  const planOf = Int32Array.from(people, person => {
    const { key, order } = planFor(scenario, teams[person.team], person, orders)
    const number = numbers.get(key) ?? recipes.length
    if (number === recipes.length) {
      numbers.set(key, number)
      recipes.push(order())
    }
    return number
  })
  const expansion = orders.expansion()
  const { instants, firstDay, days } = expansion
  const plans = recipes.map(recipe => recipe(expansion))
  return { instants, firstDay, days, plans, planOf, leaveOf: leaveOf(scenario, people) }
}

const planFor = (scenario: Scenario, team: string, person: Person, orders: Orders): PlanOrder => {
  const plan = Object.hasOwn(scenario.shifts, person.shift)
    ? shiftPlan(scenario, team, person, orders)
    : rotaPlan(scenario, team, person, orders)
  return person.offQueue === undefined ? plan : trainingPlan(plan, scenario, team, person, orders)
}

const shiftPlan = (scenario: Scenario, team: string, { shift, turn, zone }: Person, orders: Orders): PlanOrder => {
  const delays = breakDelays(scenario.shifts[shift].breaks, turn)
  const meetings = orders.meetings(team, turn)
  return {
    key: JSON.stringify([meetings, shift, delays, zone]),
    order: () => {
      const key = orders.duty({ team, shift, delays, ...(zone === undefined ? {} : { zone }) })
      return ({ dutyOf, meetingsOf }) => {
        const { shifts, pauses } = dutyOf(key)
        return { shifts, pauses: merged(pauses, meetingsOf(meetings)) }
      }
    }
  }
}

const rotaOf = ({ rotas = {} }: Scenario, name: string): Rota => rotas[name]

const rotaPlan = (scenario: Scenario, team: string, person: Person, orders: Orders): PlanOrder => {
  const { shift: name, turn, zone } = person
  const rota = rotaOf(scenario, name)
  const cycle = cycleOf(rota)
  const phase = phaseOf(rota, turn)
  const shifts = [...new Set(cycle.entries)].filter(entry => entry !== OFF)
  const delays = shifts.map(shift => breakDelays(scenario.shifts[shift].breaks, turn))
  const meetings = orders.meetings(team, turn)
  return {
    key: JSON.stringify([meetings, name, phase, delays, zone]),
    order: () => {
      const own = zone === undefined ? {} : { zone }
      const keys = shifts.map((shift, i) => orders.duty({ team, shift, delays: delays[i], ...own }))
      return expansion => {
        const turns = shifts.map((shift, i) => takenInTurn(expansion, keys[i], daysOn(expansion, cycle, phase, shift)))
        return {
          shifts: turns.map(plan => plan.shifts).reduce(merged, noStretches),
          pauses: turns.map(plan => plan.pauses).reduce(merged, expansion.meetingsOf(meetings))
        }
      }
    }
  }
}

const takenInTurn = (expansion: Expansion, key: string, isOn: Uint8Array): WorkPlan => {
  const { shifts, pauses } = expansion.dutyOf(key)
  return { shifts: onDays(shifts, isOn), pauses: onDays(pauses, isOn) }
}
