import type { Result } from '../metrics/schemas/result-schema.ts'
import type { List } from './figure.ts'
import { counted } from './in-words.ts'
import { precisionNotes } from './study-notes.ts'

/** Rows of the input that were left out; no figure where all were used. */
export function leftOut(result: Result): List[] {
  if (result.leftOut.length === 0) return []
  return [
    {
      kind: 'list',
      section: 'left-out',
      title: 'Left out',
      isOrdered: false,
      items: result.leftOut.map(({ file, reason, rows }) => `${file}: ${counted(rows, 'row')} left out, ${reason}`),
      notes: []
    }
  ]
}

/** How figures were made. */
export function assumptions(result: Result): List {
  return {
    kind: 'list',
    section: 'how-counted',
    title: 'How it was counted',
    isOrdered: false,
    items: [
      `Counted are the tickets created in the period, followed until ${followed(result)} UTC; open ones are never dropped.`,
      'On time: an open ticket whose target has passed is a miss, so is one abandoned or turned away; one not due yet is left out.',
      ...overReplications(result),
      ...precisionNotes(result),
      ...deflection(result),
      ...untouchedPlan(result),
      REQUIRED_IN_SHORT
    ],
    notes: result.inputs.map(({ file, sha256 }) => `Input ${file}, sha256 ${sha256.slice(0, 12)}`)
  }
}

/** How several replications become one figure. */
function overReplications({ replications, study }: Result): string[] {
  if (replications === 1)
    return ['One replication: run several to tell chance from effect; figures then have intervals.']
  const intervals = replications < 10 ? '; quantiles have intervals from 10 replications on' : ''
  return [
    `Figures are means over the replications; quantiles are averaged over them${intervals}. Shares are ratios of sums.`,
    ...(study.isReplay ? [REPLAYED] : [])
  ]
}

const REPLAYED =
  'Replayed tickets are the same in every replication, and so is what their file says of them; what it does not say is drawn ' +
  'anew: effort, replies, patience, unplanned absence. Intervals tell of that luck only, not of other months.'

/** The method in full is in the result. */
const REQUIRED_IN_SHORT =
  'Required people: the fewest with which the work of an hour of the week, averaged over the weeks, would get its ' +
  'first replies on time (Erlang C), or 85% occupancy where none is promised. Everybody is taken to be able to do ' +
  'everything, so with skills a little more is needed.'

/** Said where diagnostics or the bot kept tickets from people. */
function deflection({ flow: { deflected } }: Result): string[] {
  if (deflected.value === null || deflected.value === 0) return []
  return ['Tickets that diagnostics made needless or the bot solved for good are no work, no wait and no promise.']
}

/** Said where nothing takes away from the plan. */
function untouchedPlan({ staffing: { totals } }: Result): string[] {
  const hasShrinkage = totals.some(({ shrinkage: { value } }) => value !== null && value > 0)
  return hasShrinkage ? [] : ['No unplanned absence, breaks or meetings: available = scheduled.']
}

function followed({ period }: Result): string {
  return period.followedUntil.replace('T', ' ').slice(0, 16)
}
