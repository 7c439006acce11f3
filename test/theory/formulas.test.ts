import { describe, expect, it } from 'vitest'
import {
  type ErlangC,
  erlangC,
  requiredAgents,
  serviceLevel,
  timeInSystemQuantile,
  waitQuantile
} from '../../src/num/erlang.ts'
import {
  abandonServiceLevel,
  abandonWaitQuantile,
  abandonWithin,
  erlangAbandon,
  waitExceeds
} from '../../src/num/erlang-abandon.ts'
import { erlangLimited, limitedServiceLevel } from '../../src/num/erlang-limited.ts'
import { priorityWaits } from '../../src/num/priority-waits.ts'
import { singleServer, singleServerPriorityWaits } from '../../src/num/single-server.ts'
import { type TruthCase, truthCases, truthIsAbsent } from './truth-cases.ts'

type Solve = (key: string, x: number) => number | undefined

interface PoolModel {
  arrivalRate: number
  meanWork: number
  agents: number
  capacityInSystem: number
  meanPatience: number
  serviceLevelThresholds: number[]
}

/** Compares every metric of a case, except those of `leftOut`, with what the formulas say; relative precision 10^−9. */
function compare(truth: TruthCase, solve: Solve, leftOut = /^$/): void {
  const thresholds = (truth.model.serviceLevelThresholds ?? []) as number[]
  for (const [key, exact] of Object.entries(truth.metrics)) {
    if (leftOut.test(key)) continue
    const [name, at] = key.split('@')
    const x = thresholds.find(each => Math.abs(each - Number(at)) < 1e-5) ?? NaN
    const percent = Number(/P(\d+)$/.exec(name)?.[1])
    const found = percent ? solve(name.replace(/P\d+$/, 'P'), percent / 100) : solve(name, x)
    expect(found, `${truth.id} ${key}`).toBeDefined()
    const error = Math.abs((found as number) - (exact as number))
    expect(error, `${truth.id} ${key}: ${found}, exactly ${exact}`).toBeLessThanOrEqual(
      1e-9 * Math.abs(exact as number)
    )
  }
}

function fieldOf(figures: object, name: string): number | undefined {
  return (figures as Record<string, number | undefined>)[name]
}

function solveErlangC(queue: ErlangC): Solve {
  return (name, x) => {
    if (name === 'serviceLevel') return serviceLevel(queue, x)
    if (name === 'waitP') return waitQuantile(queue, x)
    if (name === 'timeInSystemP') return timeInSystemQuantile(queue, x)
    return fieldOf(queue, name)
  }
}

function solveLimited(model: PoolModel): Solve {
  const queue = erlangLimited(model, model.capacityInSystem)
  return (name, x) => (name === 'serviceLevel' ? limitedServiceLevel(queue, x) : fieldOf(queue, name))
}

function solveAbandon(model: PoolModel): Solve {
  const queue = erlangAbandon(model, model.meanPatience)
  return (name, x) => {
    if (name === 'serviceLevel') return abandonServiceLevel(queue, x)
    if (name === 'serviceLevelExclEarlyAbandon') return abandonServiceLevel(queue, x) / (1 - abandonWithin(queue, x))
    if (name === 'abandonWithin') return abandonWithin(queue, x)
    if (name === 'probWaitExceeds') return waitExceeds(queue, x)
    if (name === 'waitP') return abandonWaitQuantile(queue, x)
    return fieldOf(queue, name)
  }
}

interface MixedWork {
  arrivalRate: number
  meanWork: number
  cvWork: number
}

function demandOf({ arrivalRate, meanWork, cvWork }: MixedWork) {
  return { arrivalRate, meanWork, scvWork: cvWork ** 2 }
}

/** Looks up `classN.meanWait` in a list of waits. */
function solveWaits(waits: readonly number[]): Solve {
  return name => waits[Number(/^class(\d+)\.meanWait$/.exec(name)?.[1]) - 1]
}

const exceptMeanWaits = /^(?!class\d+\.meanWait$)/

describe.skipIf(truthIsAbsent)(
  `the formulas against the reference cases${truthIsAbsent ? `: ${truthIsAbsent}` : ''}`,
  () => {
    it('Erlang C gives every figure of the erlang-c cases', () => {
      const cases = truthCases('erlang-c')
      expect(cases.length).toBeGreaterThan(0)
      for (const each of cases) compare(each, solveErlangC(erlangC(each.model as unknown as PoolModel)))
    })

    it('M/M/c/K gives every figure of the mmck cases', () => {
      const cases = truthCases('mmck')
      expect(cases.length).toBeGreaterThan(0)
      for (const each of cases) compare(each, solveLimited(each.model as unknown as PoolModel))
    })

    it('M/M/c+M gives every figure of the erlang-a cases', () => {
      const cases = truthCases('erlang-a')
      expect(cases.length).toBeGreaterThan(0)
      for (const each of cases) compare(each, solveAbandon(each.model as unknown as PoolModel))
    })

    it('priorities without interruption give the mean waits of the priority-nonpreemptive cases', () => {
      const cases = truthCases('priority-nonpreemptive')
      expect(cases.length).toBeGreaterThan(0)
      for (const each of cases) {
        const { arrivalRates, meanWork, agents } = each.model as unknown as PoolModel & { arrivalRates: number[] }
        compare(each, solveWaits(priorityWaits(arrivalRates, meanWork, agents)), exceptMeanWaits)
      }
    })

    it('Pollaczek–Khinchine gives the means of the mg1 cases, with and without priorities', () => {
      const cases = truthCases('mg1')
      expect(cases.length).toBeGreaterThan(0)
      for (const each of cases) {
        const model = each.model as unknown as MixedWork & { classes?: MixedWork[] }
        if (model.classes) {
          compare(each, solveWaits(singleServerPriorityWaits(model.classes.map(demandOf))), exceptMeanWaits)
        } else {
          const figures = singleServer(demandOf(model))
          compare(each, name => fieldOf(figures, name), /^sd|^serviceLevel/)
        }
      }
    })

    it('requiredAgents gives the head counts of the requirement cases, interval by interval', () => {
      const cases = truthCases('requirement')
      expect(cases.length).toBeGreaterThan(0)
      for (const each of cases) {
        const model = each.model as unknown as {
          volumes: number[]
          intervalHours: number
          meanWork: number
          target: { kind: string; x: number; level: number }
        }
        const target = { withinSeconds: model.target.x * 3600, share: model.target.level }
        const agentsFor = (load: number) => requiredAgents(load, model.meanWork * 3600, target)
        const plan = model.volumes.map(volume => agentsFor((volume / model.intervalHours) * model.meanWork))
        expect(plan, each.id).toEqual(each.metrics.requiredSipp)
        const modified = (each.metrics.offeredLoadIntervalMean as number[]).map(agentsFor)
        expect(modified, each.id).toEqual(each.metrics.requiredMol)
      }
    })
  }
)
