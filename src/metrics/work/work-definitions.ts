import type { Definition } from '../definition.ts'

const COUNTED = 'counted tickets'
const SOLVED = 'counted tickets solved by the end of the run'
const PERIOD = 'all tickets, in the counted period'
const EVERYBODY = 'everybody, in the counted period'

/** What tickets went through on their way, over all of them (M6). */
export const lifeDefinitions = {
  deflectedShare: share('Deflected', COUNTED, 'Share that diagnostics or the bot solved for good.'),
  botWrongShare: share(
    'Bot was wrong',
    COUNTED,
    'Share that the bot answered wrongly, so that the customer came back.'
  ),
  convertedShare: share('Converted', COUNTED, 'Share that came by a live channel and became a ticket of another.'),
  reopenedShare: share('Reopened', 'counted tickets solved at least once', 'Share that was reopened at least once.'),
  circledShare: share('Around the globe', COUNTED, 'Share touched by people of three regions or more.'),
  returnedShare: share(
    'Came back',
    COUNTED,
    'Share touched again in the region where they began, after another region had had them.'
  ),
  solvedByWhoBeganShare: share(
    'Solved by who began',
    SOLVED,
    'Share solved by the person of the first touch that did not only sort it.'
  ),
  sorted: count('Sorted', PERIOD, 'Transfers of tickets that had reached the wrong skill or triage.'),
  passedOn: count('Passed on', PERIOD, 'Transfers after work on what the ticket really was, such as escalations.'),
  redials: count(
    'Tries again',
    PERIOD,
    'Attempts that ended in leaving or being turned away and were followed by another.'
  )
} as const satisfies Record<string, Definition>

/** What the work is like for those who do it (M6). */
export const workDefinitions = {
  switchesPerDay: count(
    'Switches a day',
    EVERYBODY,
    'Touches on another skill than the person’s touch before, for every eight hours available on shift.'
  ),
  repeatShare: share(
    'Repeats',
    EVERYBODY,
    'Of the times somebody went on to another ticket, share in which skill, channel and priority were the same as before.'
  ),
  pastShiftSecondsPerWeek: {
    title: 'Past the shift',
    unit: 'seconds',
    over: EVERYBODY,
    meaning: 'Work outside the shift, writing up and talks included, for every forty hours scheduled.'
  },
  consultsPerDay: count(
    'Questions a day',
    EVERYBODY,
    'Touches in which somebody asked for help, for every eight hours available.'
  )
} as const satisfies Record<string, Definition>

/** One person in the counted period (F18). */
export const personDefinitions = {
  solved: count('Solved', PERIOD, 'Tickets that the person solved, those reopened later included.'),
  touches: count('Touches', PERIOD, 'Stretches of work that the person began.'),
  ownOpen: count('Own open', 'all tickets', 'Open tickets that the person owns at the end of the run.'),
  occupancy: share('Occupancy', 'the person', 'Busy ÷ available hours; several tickets in hand at once count once.'),
  handsOnHours: hours('Hands-on', 'Hours with a ticket in hand or in a talk, on shift and past it.'),
  switchesPerDay: count('Switches a day', 'the person', 'As for everybody: for every eight hours available.'),
  skills: count('Skills', 'the person', 'Different skills of the tickets that the person touched.'),
  repeatShare: share('Repeats', 'the person', 'As for everybody.'),
  overtimeHours: hours('Overtime', 'Hours of work outside the shift, writing up and talks included.'),
  consultsGiven: count('Answers given', 'the person', 'Talks in which the person helped somebody.'),
  consultsAsked: count('Questions asked', 'the person', 'Touches in which the person asked for help.'),
  paidHours: hours('Paid', 'Scheduled hours and overtime.')
} as const satisfies Record<string, Definition>

/** Hand-overs of one person in the counted period; results of older versions do not have them. */
export const personHandoverDefinitions = {
  handoversGiven: count(
    'Handed over',
    PERIOD,
    'Tickets that the person let go at the end of a shift: in the middle of a touch, or while they waited for their owner.'
  ),
  handoversTaken: count('Taken over', PERIOD, 'Tickets that the person took up after they had been handed over.')
} as const satisfies Record<string, Definition>

/** Hand-overs and what is around them (F9–F11). */
export const handoverDefinitions = {
  handedOverInHand: count(
    'Handed over in hand',
    PERIOD,
    'Tickets handed over in the middle of a touch at the end of a shift.'
  ),
  handedOverWaiting: count(
    'Handed over waiting',
    PERIOD,
    'Tickets handed over while they waited for their owner; counted once somebody has taken them.'
  ),
  givenHours: hours('Spent handing over', 'Hours of writing up after the end of a shift.'),
  takenHours: hours(
    'Spent taking over',
    'Extra hours of the first touch of a ticket that somebody else handed over, the change of skill included.'
  )
} as const satisfies Record<string, Definition>

/** All of them by key; those of a person stand after `person.`, where the same word means something else of tickets. */
export const furtherDefinitions: Readonly<Record<string, Definition>> = {
  ...lifeDefinitions,
  ...workDefinitions,
  ...handoverDefinitions,
  ...Object.fromEntries(
    Object.entries({ ...personDefinitions, ...personHandoverDefinitions }).map(([key, definition]) => [
      `person.${key}`,
      definition
    ])
  ),
  recoverySeconds: {
    title: 'Recovery',
    unit: 'seconds',
    over: 'all tickets, in the counted period',
    meaning:
      'From the end of a surge to the first instant, in steps of 15 minutes, from which the backlog’s mean over 24 hours is at most a tenth, or one ticket, above that of the same hours of the week before the surge (of all hours before, where less than a week is counted). For the highest backlog of the run: from its instant, compared with the mean of the counted period.'
  }
}

export type LifeKey = keyof typeof lifeDefinitions
export type WorkKey = keyof typeof workDefinitions
export type PersonKey = keyof typeof personDefinitions

/** Keys that a person of an older result may lack. */
export type PersonHandoverKey = keyof typeof personHandoverDefinitions

export const personHandoverKeys = Object.keys(personHandoverDefinitions) as readonly PersonHandoverKey[]
export const personKeys = Object.keys(personDefinitions) as readonly PersonKey[]

function share(title: string, over: string, meaning: string): Definition {
  return { title, unit: 'share', over, meaning }
}

function count(title: string, over: string, meaning: string): Definition {
  return { title, unit: 'count', over, meaning }
}

function hours(title: string, meaning: string): Definition {
  return { title, unit: 'hours', over: EVERYBODY, meaning }
}
