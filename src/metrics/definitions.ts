import type { CauseKey } from './causes/cause.ts'
import type { Definition } from './definition.ts'
import { furtherDefinitions } from './work/work-definitions.ts'

const SOLVED = 'counted tickets solved by the end of the run'

/** Measures that every ticket has a value of; each is summarised by mean, standard deviation and quantiles. */
export const timeDefinitions = {
  firstReplySeconds: {
    title: 'First reply time',
    unit: 'seconds',
    over: 'counted tickets that got a first reply by the end of the run',
    meaning:
      'From the instant at which people get the ticket (its creation, or the end of its time with the bot) to the end of the first touch that answers the customer, around the clock.'
  },
  firstWaitSeconds: {
    title: 'First wait',
    unit: 'seconds',
    over: 'counted tickets that somebody began by the end of the run',
    meaning:
      'From the instant at which people get the ticket to the start of the first touch; its mean is the average speed of answer (ASA).'
  },
  firstResolutionSeconds: {
    title: 'First resolution time',
    unit: 'seconds',
    over: 'counted tickets solved at least once by the end of the run',
    meaning: 'From creation to the first solution, around the clock; the ticket may have been reopened since.'
  },
  resolutionSeconds: {
    title: 'Full resolution time',
    unit: 'seconds',
    over: SOLVED,
    meaning: 'From creation to the final solution, around the clock.'
  },
  requesterWaitSeconds: {
    title: 'Requester wait time',
    unit: 'seconds',
    over: SOLVED,
    meaning:
      'Time from creation to solution in which the ticket was with the bot, waited for a person or was in work: not pending on the customer, not solved, and not between two attempts to get through.'
  },
  agentWaitSeconds: {
    title: 'Agent wait time',
    unit: 'seconds',
    over: SOLVED,
    meaning: 'Time from creation to solution in which the ticket was pending on the customer.'
  },
  onHoldSeconds: {
    title: 'On-hold time',
    unit: 'seconds',
    over: SOLVED,
    meaning:
      'Part of the requester wait time in which the ticket waited for the help of a second person: whoever had it asked, and was helped.'
  },
  handleSeconds: {
    title: 'Handling time',
    unit: 'seconds',
    over: SOLVED,
    meaning:
      'Hands-on time of all touches together, with switching, reading, asking for help and handing over; of several tickets in hand at once each counts in full. Its mean is the average handling time (AHT).'
  },
  touches: {
    title: 'Touches',
    unit: 'count',
    over: SOLVED,
    meaning: 'Stretches of work; one that is interrupted or handed over and taken up again counts as two.'
  },
  assigneeStations: {
    title: 'Assignee stations',
    unit: 'count',
    over: SOLVED,
    meaning: 'One, and one more each time the next touch was by another person.'
  },
  groupStations: {
    title: 'Group stations',
    unit: 'count',
    over: SOLVED,
    meaning: 'One, and one more each time the next touch was by another team.'
  },
  people: {
    title: 'People',
    unit: 'count',
    over: SOLVED,
    meaning: 'Different people who touched the ticket; who only answered a question of theirs is left out.'
  },
  regions: {
    title: 'Regions',
    unit: 'count',
    over: SOLVED,
    meaning: 'Different regions whose people touched the ticket.'
  },
  handovers: {
    title: 'Hand-overs',
    unit: 'count',
    over: SOLVED,
    meaning:
      'How often it was handed over at the end of a shift: in the middle of a touch, or while it waited for its owner.'
  },
  transfers: {
    title: 'Transfers',
    unit: 'count',
    over: SOLVED,
    meaning:
      'How often it went to other people as another kind of ticket: sorted after it had reached the wrong skill, or passed on.'
  },
  reopens: {
    title: 'Reopens',
    unit: 'count',
    over: SOLVED,
    meaning: 'How often it was reopened after it had been solved.'
  }
} as const satisfies Record<string, Definition>

/**
 * Numbers of counted tickets: by what became of them, arrived = deflected + solved + abandoned + turned away + open; and by what they
 * went through.
 */
export const countDefinitions = {
  arrived: tickets('Arrived', 'Created in the counted period: the counted tickets.'),
  deflected: tickets('Deflected', 'Solved by diagnostics or the bot, for good; nobody worked on them.'),
  solved: tickets('Solved', 'Solved by people by the end of the run.'),
  abandoned: tickets('Abandoned', 'Left by the customer before anybody began, for good.'),
  turnedAway: tickets('Turned away', 'Not let in at arrival because the channel was full, for good.'),
  open: tickets('Open', 'Not closed by the end of the run; reported with their age since creation.'),
  waiting: tickets('Waiting', 'Open and waiting for a person.'),
  inWork: tickets('In work', 'Open and in somebody’s hands.'),
  pending: tickets('Pending', 'Open and waiting for the customer.'),
  withBot: tickets('With the bot', 'Open and with the bot.'),
  redialing: tickets('About to try again', 'Open: left or turned away, and the customer will try again.'),
  prevented: tickets('Prevented', 'Deflected by diagnostics before they were sent.'),
  botWrong: tickets('Bot was wrong', 'Answered wrongly by the bot, so that the customer came back to people.'),
  converted: tickets('Converted', 'Came by a live channel and became a ticket of another.'),
  redialed: tickets('Tried again', 'The customer left or was turned away at least once and tried again.'),
  solvedOnce: tickets('Solved at least once', 'Solved by people, whether or not they are open again.'),
  reopened: tickets('Reopened', 'Reopened at least once after they had been solved.'),
  circled: tickets('Around the globe', 'Touched by people of three regions or more.'),
  returned: tickets('Came back', 'Touched again in the region where they began, after another region had had them.'),
  solvedByWhoBegan: tickets('Solved by who began', 'Solved by the person of the first touch that did not only sort it.')
} as const satisfies Record<string, Definition>

/** Service levels: the share of due tickets that met their target. */
export const targetDefinitions = {
  firstReplyTarget: {
    title: 'First replies on time',
    unit: 'share',
    over: 'counted tickets with a first-reply target that are due',
    meaning:
      'Share whose first reply came within the target. A ticket is due once it has its reply, its customer has left, or its target has passed: an open ticket whose target has passed is a miss, so is one abandoned or turned away; an open one whose target has not passed is left out and counted as not yet due. Targets run on the clock of their line; tickets that the bot solved are not judged.'
  },
  nextReplyTarget: {
    title: 'Next replies on time',
    unit: 'share',
    over: 'replies of customers to counted tickets with a next-reply target that are due; a reopening is a reply',
    meaning:
      'Share of the replies of customers that were answered within the target, up to the end of the next touch that ended pending or solved; what is due follows the rule of first replies.'
  },
  resolutionTarget: {
    title: 'Resolutions on time',
    unit: 'share',
    over: 'counted tickets with a resolution target that are due',
    meaning:
      'Share solved for good within the target; what is due follows the rule of first replies. Where the line is paused while pending, its clock stands still while the ticket waits for the customer and between a solution and a reopening.'
  }
} as const satisfies Record<string, Definition>

/** Levels over time; means are weighted by time within each interval of the report. */
export const depthDefinitions = {
  waiting: {
    title: 'Queue depth',
    unit: 'tickets',
    over: 'all tickets, in the counted period',
    meaning: 'Tickets waiting for a person. The oldest is the longest present wait at the end of the interval.'
  },
  backlog: {
    title: 'Backlog',
    unit: 'tickets',
    over: 'all tickets, in the counted period',
    meaning: 'Tickets created and not closed: waiting, in work or pending. The oldest counts from creation.'
  }
} as const satisfies Record<string, Definition>

/** People; all over the counted period. */
export const staffDefinitions = {
  scheduledHours: hours('Scheduled', 'Hours on shift by plan: holidays and leave are taken out, breaks are not.'),
  availableHours: hours('Available', 'Scheduled hours less unplanned absence, breaks and meetings.'),
  busyHours: hours('Busy', 'Hours of work on tickets within the shift.'),
  idleHours: hours('Idle', 'Available hours without a ticket in hand.'),
  overtimeHours: hours('Overtime', 'Hours of work on tickets outside the shift, handing over included.'),
  paidHours: hours('Paid', 'Scheduled hours and overtime.'),
  occupancy: {
    title: 'Occupancy',
    unit: 'share',
    over: 'everybody on shift',
    meaning: 'Busy hours ÷ available hours.'
  },
  utilisation: {
    title: 'Utilisation',
    unit: 'share',
    over: 'everybody who works',
    meaning: '(Busy + overtime) ÷ (scheduled + overtime): working time as a share of paid time.'
  },
  shrinkage: {
    title: 'Shrinkage',
    unit: 'share',
    over: 'everybody on shift',
    meaning: '(Scheduled − available) ÷ scheduled hours: the share of the plan that absence, breaks and meetings take.'
  }
} as const satisfies Record<string, Definition>

/**
 * What each second of a ticket's time is put down to (M5). They add up to the time from creation to the final solution, to leaving, or to the end of the run where
 * the ticket is open.
 */
export const causeDefinitions = {
  bot: cause('Bot', 'With the bot, and after a wrong answer of it until the customer came back.'),
  nobodyOnShift: cause('Nobody on shift', 'Waited while nobody at all was on duty: on shift and not in a pause.'),
  nobodyWithSkill: cause(
    'Nobody with the skill',
    'Waited while somebody was on duty, but nobody who may take the ticket at its stage: by skill, region or routing.'
  ),
  busyFirst: cause(
    'Busy with what goes first',
    'Waited while everybody on duty who may take it was busy with work that goes first or is its equal: by the order of the lines, then by urgency.'
  ),
  busyLesser: cause(
    'Busy with lesser work',
    'Waited while everybody on duty who may take it was busy, at least one of them with work that goes after it.'
  ),
  ownerAway: cause(
    'Owner away',
    'Waited for its owner alone, or lay in their hand, while they were off shift or in a pause.'
  ),
  ownerBusy: cause('Owner busy', 'Waited for its owner alone, who was on shift and outside pauses.'),
  interrupted: cause('Interrupted', 'Waited after an interruption until somebody took it up again.'),
  customer: cause('Customer', 'Pending, between a solution and its reopening, and between attempts to get through.'),
  consult: cause('Asking for help', 'In hand, waiting for somebody to ask and talking to them.'),
  handover: cause(
    'Hand-over and reading',
    'Extra time of touches for switching, reading and taking over, and writing up.'
  ),
  handsOn: cause('Hands-on', 'Worked on.')
} as const satisfies Record<CauseKey, Definition>

/** All definitions by the key they have in the result. */
export const definitions: Readonly<Record<string, Definition>> = {
  ...timeDefinitions,
  ...countDefinitions,
  ...targetDefinitions,
  ...depthDefinitions,
  ...staffDefinitions,
  ...causeDefinitions,
  ...furtherDefinitions
}

export type TimeKey = keyof typeof timeDefinitions
export type CountKey = keyof typeof countDefinitions
export type TargetKey = keyof typeof targetDefinitions

export const timeKeys = Object.keys(timeDefinitions) as readonly TimeKey[]
export const countKeys = Object.keys(countDefinitions) as readonly CountKey[]
export const targetKeys = Object.keys(targetDefinitions) as readonly TargetKey[]

function tickets(title: string, meaning: string): Definition {
  return { title, unit: 'tickets', over: 'counted tickets', meaning }
}

function cause(title: string, meaning: string): Definition {
  return { title, unit: 'seconds', over: 'counted tickets', meaning }
}

function hours(title: string, meaning: string): Definition {
  return { title, unit: 'hours', over: 'everybody, in the counted period', meaning }
}
