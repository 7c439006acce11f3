import { erlangC, serviceLevel } from '../../src/num/erlang.ts'
import type { TruthCase } from './truth-cases.ts'

/** Two levels with escalation, return and replies: an open Jackson network, each level an M/M/c of its own. */
export const levels = (): TruthCase => {
  const model = {
    arrivalRate: 3,
    level1: { agents: 4, meanWork: 0.5 },
    level2: { agents: 2, meanWork: 0.8 },
    escalate: 0.3,
    returnToLevel1: 0.2,
    customerReply: 0.25,
    meanCustomerDelay: 2
  }
  const { arrivalRate, escalate, returnToLevel1, customerReply } = model
  const backFromFirst = (1 - escalate) * customerReply
  const backFromSecond = returnToLevel1 + (1 - returnToLevel1) * customerReply
  const visits1 = 1 / (1 - backFromFirst - escalate * backFromSecond)
  const visits2 = escalate * visits1
  const replies = backFromFirst * visits1 + (1 - returnToLevel1) * customerReply * visits2
  const first = erlangC({ ...model.level1, arrivalRate: arrivalRate * visits1 })
  const second = erlangC({ ...model.level2, arrivalRate: arrivalRate * visits2 })
  return {
    id: 'two M/M/c with escalation and return',
    family: 'feedback',
    timeUnit: 'hour',
    model,
    metrics: {
      'level1.probWait': first.probWait,
      'level1.meanWait': first.meanWait,
      'level1.occupancy': first.occupancy,
      'level2.probWait': second.probWait,
      'level2.meanWait': second.meanWait,
      'level2.occupancy': second.occupancy,
      visitsLevel1PerTicket: visits1,
      visitsLevel2PerTicket: visits2,
      customerWaitsPerTicket: replies,
      meanWorkPerTicket: visits1 * model.level1.meanWork + visits2 * model.level2.meanWork,
      meanTimeInSystem:
        visits1 * first.meanTimeInSystem + visits2 * second.meanTimeInSystem + replies * model.meanCustomerDelay
    }
  }
}

/** A bot that is at times wrong: what it leaves and what comes back are Poisson streams, so the people are an M/M/c. */
export const botFirst = (): TruthCase => {
  const model = {
    arrivalRate: 9,
    botSolves: 0.5,
    botWrongOfSolved: 0.2,
    meanDelayBeforeComingBack: 4,
    meanWork: 0.5,
    agents: 5,
    customerReply: 0.3,
    meanCustomerDelay: 3
  }
  const deflected = model.botSolves * (1 - model.botWrongOfSolved)
  const rate = model.arrivalRate * (1 - deflected)
  const visits = 1 / (1 - model.customerReply)
  const queue = erlangC({ arrivalRate: rate * visits, meanWork: model.meanWork, agents: model.agents })
  return {
    id: 'M/M/c behind a bot',
    family: 'feedback',
    timeUnit: 'hour',
    model,
    metrics: {
      agentArrivalRate: rate,
      deflectedForGood: deflected,
      occupancy: queue.occupancy,
      probWait: queue.probWait,
      meanWaitPerVisit: queue.meanWait,
      'serviceLevel@0.25': serviceLevel(queue, 0.25),
      visitsPerAgentTicket: visits,
      meanWorkPerAgentTicket: visits * model.meanWork,
      meanOpenAtAgents: queue.meanInSystem,
      meanResolutionOfAgentTickets: visits * queue.meanTimeInSystem + (visits - 1) * model.meanCustomerDelay
    }
  }
}

/** Replies that go first and to anyone, among three people who are asked at random: the number of tickets is that of M/M/c with replies. */
export const pooledReplies = (): TruthCase => {
  const model = {
    arrivalRate: 1.2,
    meanWork: 1,
    agents: 3,
    customerReply: 0.4,
    meanCustomerDelay: 1.5,
    policy: 'pooled'
  }
  const visits = 1 / (1 - model.customerReply)
  const queue = erlangC({ arrivalRate: model.arrivalRate * visits, meanWork: model.meanWork, agents: model.agents })
  return {
    id: 'M/M/c with replies first, asked at random',
    family: 'ticket-owner',
    timeUnit: 'hour',
    model,
    metrics: {
      probWaitNew: queue.probWait,
      probWaitReply: queue.probWait,
      occupancy: queue.occupancy,
      meanTimeInSystem: visits * queue.meanTimeInSystem + (visits - 1) * model.meanCustomerDelay,
      meanWaitingForCustomer: model.arrivalRate * (visits - 1) * model.meanCustomerDelay
    }
  }
}
