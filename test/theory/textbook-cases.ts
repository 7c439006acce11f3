import { erlangC, serviceLevel, waitQuantile } from '../../src/num/erlang.ts'
import { abandonServiceLevel, abandonWithin, erlangAbandon } from '../../src/num/erlang-abandon.ts'
import { erlangLimited, limitedServiceLevel } from '../../src/num/erlang-limited.ts'
import { priorityWaits } from '../../src/num/priority-waits.ts'
import { singleServer, singleServerPriorityWaits } from '../../src/num/single-server.ts'
import { botFirst, levels, pooledReplies } from './textbook-loops.ts'
import type { TruthCase } from './truth-cases.ts'

const POOL = { arrivalRate: 7, meanWork: 0.5, agents: 5 }

const textbook = (id: string, family: string, model: object, metrics: Record<string, number>): TruthCase => ({
  id,
  family,
  timeUnit: 'hour',
  model: model as Record<string, unknown>,
  metrics
})

const chosen = (figures: object, ...names: string[]): Record<string, number> =>
  Object.fromEntries(names.map(name => [name, (figures as Record<string, number>)[name]]))

const erlang = (): TruthCase => {
  const queue = erlangC(POOL)
  return textbook('M/M/c', 'erlang-c', POOL, {
    ...chosen(queue, 'occupancy', 'probWait', 'meanWait', 'meanQueue', 'meanInSystem', 'meanTimeInSystem'),
    'serviceLevel@0.25': serviceLevel(queue, 0.25),
    waitP90: waitQuantile(queue, 0.9)
  })
}

const limited = (): TruthCase => {
  const queue = erlangLimited(POOL, 8)
  return textbook(
    'M/M/c/K',
    'mmck',
    { ...POOL, capacityInSystem: 8 },
    {
      ...chosen(queue, 'occupancy', 'probBlock', 'probWait', 'meanWait', 'meanQueue', 'throughput'),
      'serviceLevel@0.25': limitedServiceLevel(queue, 0.25)
    }
  )
}

const abandon = (): TruthCase => {
  const model = { ...POOL, agents: 3, meanPatience: 0.4 }
  const queue = erlangAbandon(model, model.meanPatience)
  return textbook('M/M/c+M', 'erlang-a', model, {
    ...chosen(queue, 'occupancy', 'probWait', 'probAbandon', 'meanWait', 'meanWaitServed', 'meanOfferedWait'),
    'serviceLevel@0.25': abandonServiceLevel(queue, 0.25),
    'abandonWithin@0.25': abandonWithin(queue, 0.25)
  })
}

const general = (work: string, cvWork: number): TruthCase => {
  const model = { arrivalRate: 1.4, meanWork: 0.5, agents: 1, work, cvWork }
  const figures = singleServer({ arrivalRate: 1.4, meanWork: 0.5, scvWork: cvWork ** 2 })
  return textbook(
    `M/G/1 (${work})`,
    'mg1',
    model,
    chosen(figures, 'occupancy', 'meanWait', 'meanTimeInSystem', 'meanQueue')
  )
}

const waitsByClass = (waits: readonly number[]): Record<string, number> =>
  Object.fromEntries(waits.map((wait, k) => [`class${k + 1}.meanWait`, wait]))

const priorities = (): TruthCase => {
  const model = { arrivalRates: [1, 2.5, 3], meanWork: 0.5, agents: 4 }
  return textbook(
    'M/M/c with priorities',
    'priority-nonpreemptive',
    model,
    waitsByClass(priorityWaits(model.arrivalRates, model.meanWork, model.agents))
  )
}

const priorityWork = (): TruthCase => {
  const classes = [
    { arrivalRate: 0.3, work: 'erlang', meanWork: 0.5, cvWork: 0.5 },
    { arrivalRate: 0.4, work: 'lognormal', meanWork: 1.2, cvWork: 0.9 }
  ]
  const demands = classes.map(({ arrivalRate, meanWork, cvWork }) => ({ arrivalRate, meanWork, scvWork: cvWork ** 2 }))
  return textbook(
    'M/G/1 with priorities',
    'mg1',
    { classes, agents: 1 },
    waitsByClass(singleServerPriorityWaits(demands))
  )
}

/** Replies make M/M/c with arrivals ÷ (1 − chance), whatever the customers' delay. */
const replies = (): TruthCase => {
  const model = { arrivalRate: 4.2, meanWork: 0.5, agents: 5, customerReply: 0.4, meanCustomerDelay: 3 }
  const queue = erlangC({ ...POOL, arrivalRate: 4.2 / 0.6 })
  return textbook('M/M/c with replies', 'feedback', model, {
    ...chosen(queue, 'occupancy', 'probWait', 'meanQueue'),
    meanWaitPerVisit: queue.meanWait,
    visitsPerTicket: 1 / 0.6,
    meanTimeInSystem: queue.meanTimeInSystem / 0.6 + (0.4 / 0.6) * 3,
    'serviceLevel@0.25': serviceLevel(queue, 0.25)
  })
}

/** Queues with formulas for their figures, stated like the reference cases. */
export const textbookCases = (): TruthCase[] => [
  erlang(),
  limited(),
  abandon(),
  general('deterministic', 0),
  general('lognormal', 1.5),
  general('erlang', 0.5),
  priorities(),
  priorityWork(),
  replies(),
  pooledReplies(),
  levels(),
  botFirst()
]
