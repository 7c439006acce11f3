/** What a measure means, in words that the glossary of the result, its schema and the page share. */
export interface Definition {
  readonly title: string
  readonly unit: 'seconds' | 'tickets' | 'count' | 'people' | 'hours' | 'share'
  /** Which tickets or people it runs over. */
  readonly over: string
  readonly meaning: string
}

const SOLVED = 'counted tickets solved by the end of the run'

/** Measures that every ticket has a value of; each is summarised by mean, standard deviation and quantiles. */
export const timeDefinitions = {
  firstReplySeconds: {
    title: 'First reply time',
    unit: 'seconds',
    over: 'counted tickets that got a first reply by the end of the run',
    meaning: 'From creation to the end of the first completed touch, around the clock.'
  },
  firstWaitSeconds: {
    title: 'First wait',
    unit: 'seconds',
    over: 'counted tickets that somebody began by the end of the run',
    meaning: 'From creation to the start of the first touch; its mean is the average speed of answer (ASA).'
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
    meaning: 'Time from creation to solution in which the ticket was not pending on the customer.'
  },
  agentWaitSeconds: {
    title: 'Agent wait time',
    unit: 'seconds',
    over: SOLVED,
    meaning: 'Time from creation to solution in which the ticket was pending on the customer.'
  },
  handleSeconds: {
    title: 'Handling time',
    unit: 'seconds',
    over: SOLVED,
    meaning:
      'Hands-on time of all touches together, with switching, reading and handing over; its mean is the average handling time (AHT).'
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
  }
} as const satisfies Record<string, Definition>

/** Numbers of counted tickets by what became of them; arrived = solved + abandoned + turned away + open. */
export const countDefinitions = {
  arrived: tickets('Arrived', 'Created in the counted period: the counted tickets.'),
  solved: tickets('Solved', 'Solved by the end of the run.'),
  abandoned: tickets('Abandoned', 'Left by the customer before anybody began.'),
  turnedAway: tickets('Turned away', 'Not let in at arrival because the channel was full.'),
  open: tickets('Open', 'Not closed by the end of the run; reported with their age since creation.'),
  waiting: tickets('Waiting', 'Open and waiting for a person.'),
  inWork: tickets('In work', 'Open and in somebody’s hands.'),
  pending: tickets('Pending', 'Open and waiting for the customer.')
} as const satisfies Record<string, Definition>

/** Service levels: the share of due tickets that met their target. */
export const targetDefinitions = {
  firstReplyTarget: {
    title: 'First replies on time',
    unit: 'share',
    over: 'counted tickets with a first-reply target that are due',
    meaning:
      'Share whose first reply came within the target. A ticket is due once it has its reply, its customer has left, or its target has passed: an open ticket whose target has passed is a miss, so is one abandoned or turned away; an open one whose target has not passed is left out and counted as not yet due.'
  },
  resolutionTarget: {
    title: 'Resolutions on time',
    unit: 'share',
    over: 'counted tickets with a resolution target that are due',
    meaning: 'Share solved within the target; what is due follows the rule of first replies.'
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

/** All definitions by the key they have in the result. On-hold time is absent: the model has no third party to wait for. */
export const definitions: Readonly<Record<string, Definition>> = {
  ...timeDefinitions,
  ...countDefinitions,
  ...targetDefinitions,
  ...depthDefinitions,
  ...staffDefinitions
}

export type TimeKey = keyof typeof timeDefinitions
export type CountKey = keyof typeof countDefinitions
export type TargetKey = keyof typeof targetDefinitions

export const timeKeys = Object.keys(timeDefinitions) as readonly TimeKey[]
export const countKeys = Object.keys(countDefinitions) as readonly CountKey[]

function tickets(title: string, meaning: string): Definition {
  return { title, unit: 'tickets', over: 'counted tickets', meaning }
}

function hours(title: string, meaning: string): Definition {
  return { title, unit: 'hours', over: 'everybody, in the counted period', meaning }
}
