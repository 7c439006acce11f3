import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { Bench } from 'tinybench'
import { compile } from '../../src/compile/compile.ts'
import { drawDemand } from '../../src/compile/draw-demand.ts'
import { compileStaffing } from '../../src/compile/staffing.ts'
import { simulate } from '../../src/engine/simulate.ts'
import { readScenario } from '../../src/input/read-scenario.ts'
import { measure } from '../../src/metrics/measure.ts'
import type { Scenario } from '../../src/model/scenario.ts'
import { calibrate } from './calibration.ts'
import { timeRivals } from './rivals.ts'
import { convertMillionTimes, expandFortyRules, expandPlan, expandWithAbsence, readMillionTimes } from './time-work.ts'
import { w1Scenario, w2Scenario } from './work-scenarios.ts'

const BASELINE = 'test/bench/baseline.json'
const SEED = 1

/** A piece of work and how many customers or tickets it handles. */
interface Work {
  readonly name: string
  readonly tickets: number
  readonly run: () => unknown
}

const stages = (name: string, scenario: Scenario): Work[] => {
  const staffing = compileStaffing(scenario)
  const tickets = drawDemand(scenario, staffing, SEED, 0)
  const { program, legend } = compile(scenario, staffing, tickets, SEED, 0)
  const count = tickets.count
  const whole = (): unknown => {
    const drawn = drawDemand(scenario, staffing, SEED, 0)
    return simulate(compile(scenario, staffing, drawn, SEED, 0).program)
  }
  const observations = simulate(program)
  return [
    { name: `${name}: engine`, tickets: count, run: () => simulate(program) },
    { name: `${name}: arrivals, compile, engine`, tickets: count, run: whole },
    { name: `${name}: measures`, tickets: count, run: () => measure(program, legend, observations) }
  ]
}

const month = (): Work[] => {
  const read = readScenario('scenarios/follow-the-sun-traffic.yaml')
  if ('problems' in read) throw new Error('scenarios/follow-the-sun-traffic.yaml has problems')
  return stages('follow the sun, five weeks', read.scenario)
}

/** Median milliseconds of each work, by name. */
const time = async (works: readonly Work[]): Promise<Map<string, number>> => {
  const bench = new Bench({ iterations: 7, time: 0, warmupIterations: 2, warmupTime: 0 })
  for (const { name, run } of works) bench.add(name, () => void run())
  await bench.run()
  return new Map(
    bench.tasks.map(({ name, result }) => {
      if (!('latency' in result)) throw new Error(`${name} did not finish: ${result.state}`)
      return [name, result.latency.p50]
    })
  )
}

const readBaseline = (): Record<string, number> =>
  existsSync(BASELINE) ? (JSON.parse(readFileSync(BASELINE, 'utf8')) as Record<string, number>) : {}

const row = (cells: readonly string[]): string =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(52) : cell.padStart(14))).join('')

const main = async (): Promise<void> => {
  const calibration: Work = { name: 'calibration', tickets: 0, run: calibrate }
  const times: Work[] = [
    { name: 'forty shift rules over five years', tickets: 0, run: expandFortyRules },
    { name: '5,000 people over five years', tickets: 0, run: expandPlan },
    { name: '5,000 people over five years with absence', tickets: 0, run: expandWithAbsence },
    { name: 'a million ticket times read', tickets: 1_000_000, run: readMillionTimes },
    { name: 'a million wall-clock times converted', tickets: 1_000_000, run: convertMillionTimes }
  ]
  const works = [calibration, ...stages('W1', w1Scenario()), ...stages('W2', w2Scenario()), ...month(), ...times]
  const medians = await time(works)
  const unit = medians.get('calibration') ?? Number.NaN
  const ratios = Object.fromEntries([...medians].map(([name, ms]) => [name, Number((ms / unit).toFixed(4))]))
  const baseline = readBaseline()
  console.log(row(['work', 'median', 'tickets/s', '÷ calibration', 'baseline', 'change']))
  for (const { name, tickets } of works) {
    const ms = medians.get(name) ?? Number.NaN
    const before = baseline[name]
    const change = before === undefined ? '–' : `${(((ratios[name] ?? Number.NaN) / before - 1) * 100).toFixed(0)} %`
    const speed = tickets === 0 ? '–' : `${((tickets / ms) * 0.001).toFixed(2)} M`
    console.log(row([name, `${ms.toFixed(1)} ms`, speed, `${ratios[name]}`, `${before ?? '–'}`, change]))
  }
  for (const work of ['w1', 'w2'] as const) {
    const own = works.find(({ name }) => name === `${work.toUpperCase()}: engine`)
    const perSecond = own ? (own.tickets / (medians.get(own.name) ?? Number.NaN)) * 1000 : Number.NaN
    for (const rival of timeRivals(work)) {
      const ratio = rival.perSecond / perSecond
      console.log(
        row([
          `${work.toUpperCase()} rival: ${rival.name}`,
          '',
          `${(rival.perSecond / 1e6).toFixed(2)} M`,
          '',
          '',
          `${ratio.toFixed(2)} × ours`
        ])
      )
    }
  }
  if (process.argv.includes('--save')) writeFileSync(BASELINE, `${JSON.stringify(ratios, null, 2)}\n`)
}

await main()
