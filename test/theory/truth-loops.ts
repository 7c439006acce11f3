import { AROUND_THE_CLOCK, alwaysThere, exponential, per, percent, secondsOf } from './scenario-words.ts'
import { settlesAfter, tellReplies } from './truth-pools.ts'
import type { Tell, TruthScenario } from './truth-scenario.ts'

const HOURS_A_DAY = 24
/** Long enough for customers who take long, several times in a row. */
const DELAYS_FOLLOWED = 30

/** A bot before the people: what it does not solve, or solves wrongly, comes to them. */
const tellBot: Tell = (model, unit) => {
  const { botSolves, botWrongOfSolved, meanDelayBeforeComingBack: delay } = model
  const told = tellReplies(model, unit)
  if (typeof told === 'string') return told
  const back = delay > 0 ? { back: exponential(delay, unit) } : {}
  const bot = { solves: percent(botSolves), wrong: percent(botWrongOfSolved), ...back }
  return {
    ...told,
    followUp: (told.followUp ?? 0) + DELAYS_FOLLOWED * delay,
    settles: (told.settles ?? 0) + DELAYS_FOLLOWED * delay,
    source: { ...told.source, bot },
    names: {
      ...told.names,
      visitsPerAgentTicket: 'visitsPerTicket',
      meanWorkPerAgentTicket: 'meanWork',
      meanResolutionOfAgentTickets: 'meanTimeInSystem',
      meanOpenAtAgents: 'meanInSystem',
      meanOpenWithCustomer: 'meanPending'
    }
  }
}

const LEVELS = ['level 1', 'level 2'] as const

/** Two levels that pass tickets to each other; customers write to the first. */
const tellLevels: Tell = (model, unit) => {
  const { arrivalRate, level1, level2, escalate, returnToLevel1, customerReply, meanCustomerDelay } = model
  const replies = { chance: percent(customerReply), delay: exponential(meanCustomerDelay, unit) }
  const [first, second] = LEVELS
  const told: TruthScenario = {
    unitSeconds: secondsOf(unit),
    ratePerUnit: arrivalRate,
    followUp: DELAYS_FOLLOWED * (meanCustomerDelay + HOURS_A_DAY),
    settles: settlesAfter(escalate + customerReply * (1 - escalate), meanCustomerDelay),
    names: {
      'level1.occupancy': 'pool1.occupancy',
      'level2.occupancy': 'pool2.occupancy',
      meanWorkPerTicket: 'meanWork'
    },
    source: {
      name: 'two levels',
      skills: {
        [first]: {
          effort: exponential(level1.meanWork, unit),
          escalate: { chance: percent(escalate), to: second },
          replies
        },
        [second]: {
          effort: exponential(level2.meanWork, unit),
          ...(returnToLevel1 > 0 ? { escalate: { chance: percent(returnToLevel1), to: first } } : {}),
          replies,
          returns: first
        }
      },
      shifts: AROUND_THE_CLOCK,
      teams: {
        [first]: alwaysThere(level1.agents, { [first]: '100%' }),
        [second]: alwaysThere(level2.agents, { [second]: '100%' })
      },
      demand: { generate: { rate: per(arrivalRate, unit), mix: { skill: { [first]: 1 } } } },
      routing: { order: 'age' }
    }
  }
  return told
}

/** Tickets that come back: by their customer, from a bot, from another level. */
export const tellLoops: Tell = (model, unit) => {
  if ('botSolves' in model) return tellBot(model, unit)
  return ('escalate' in model ? tellLevels : tellReplies)(model, unit)
}
