import { Bench } from 'tinybench'
import type { Row } from './part.ts'

/** A piece of work in this process and how many tickets it handles. */
export interface Work {
  readonly name: string
  readonly tickets?: number
  readonly run: () => unknown
}

const processorMilliseconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Times each work some times; the row has the least of them, since other programs of the machine can only add to it. */
export const timedWorks = async (works: readonly Work[], times = 7): Promise<Row[]> => {
  const warmupIterations = times > 2 ? 2 : 1
  const bench = new Bench({ iterations: times, time: 0, warmupIterations, warmupTime: 0, now: processorMilliseconds })
  for (const { name, run } of works) bench.add(name, () => void run())
  await bench.run()
  return works.map(({ name, tickets }) => {
    const result = bench.getTask(name)?.result
    if (result === undefined || !('latency' in result)) throw new Error(`${name} did not finish: ${result?.state}`)
    return { name, milliseconds: result.latency.min, ...(tickets !== undefined && { tickets }) }
  })
}
