/**
 * What the engine needs to simulate one replication: dense integers, seconds and probabilities, no names.
 *
 * Instants are seconds since the start of the counted period (T1): warm-up lies before 0, `until` after it.
 * A *kind* is a set of tickets that are routed and worked alike; a *group* is a set of people with the
 * same skills and proficiencies; a *line* is where tickets wait that the same groups may take.
 */
export interface Program {
  /** Where the simulation starts, seconds (0 or below); all tickets created earlier are the opening backlog. */
  readonly startAt: number
  /** Where the simulation stops, seconds; `Infinity` runs until no event is left. */
  readonly until: number
  readonly tickets: ProgramTickets
  readonly kinds: ProgramKinds
  readonly lines: ProgramLines
  readonly agents: ProgramAgents
  readonly groups: ProgramGroups
  readonly calendar: ProgramCalendar
  /** How people's skills change and who leaves for good (P3). Absent: nothing changes. */
  readonly careers?: ProgramCareers
  /** Help of a second person (P5). Absent: nobody asks. */
  readonly consults?: ProgramConsults
  /** How skills fade without practice (P3). Absent: never. */
  readonly decay?: ProgramDecay
  readonly clocks: readonly OpenHours[]
  readonly distributions: ProgramDistributions
  /** Most tickets of a limit group that may be waiting or in work at once; an arrival beyond it is turned away. */
  readonly limits: Int32Array
  readonly rules: ProgramRules
  /** Key of all luck of this replication, two 32-bit words made from seed and replication (K2). */
  readonly luck: Uint32Array
}

/** Tickets in order of creation (ties: by ticket id); the row number breaks ties (R6). One column a line, one row a ticket. */
export interface ProgramTickets {
  readonly count: number
  /** Created, seconds; ascending. */
  readonly createdAt: Float64Array
  /** Kind as which it arrives, 0 ≤ k < kinds.count. */
  readonly kind: Uint16Array
  /**
   * Kind that it really is (K4). Absent: `kind`. Of the same skill, and then as live and of the same capacity: the start of the first
   * touch corrects it; of another skill: the first touch only sorts it (`ProgramKinds.sorting`) and transfers it.
   */
  readonly trueKind?: Uint16Array
  /** Two words that identify the ticket's id for its luck, whatever its row. */
  readonly luckLow: Uint32Array
  readonly luckHigh: Uint32Array
  /** Recorded effort of each touch, seconds at proficiency 1; NaN where it is drawn. Absent: all drawn. */
  readonly effortSeconds?: Float64Array
  /** Factor on the effort of every touch, recorded or drawn, sorting left out; above 0. Absent: 1. */
  readonly effortFactor?: Float64Array
  /** Time with the bot, from the creation until it solves the ticket or people get it, seconds ≥ 0. Absent: 0. No bot before `startAt`. */
  readonly botSeconds?: Float64Array
  /** 1 where the bot solves it for good. Absent: nowhere. */
  readonly botSolves?: Uint8Array
  /** Recorded number of touches, 1…65535; 0 where it is drawn. Absent: all drawn. */
  readonly touches?: Uint16Array
  /** Recorded patience, seconds; NaN where it is drawn. Absent: all drawn. */
  readonly patienceSeconds?: Float64Array
  /** Recorded due time, seconds; NaN where it follows from the kind. Absent: none recorded. */
  readonly dueAt?: Float64Array
  /** Clock (index into `clocks`) on which this customer is awake to reply; −1 always awake. Absent: always awake. */
  readonly replyClock?: Int16Array
  /** Opening state of tickets created before `startAt`: 0 waiting, 1 pending on the customer. Absent: waiting. */
  readonly opening?: Uint8Array
}

/** One column a line, one row a kind. Optional columns stand for what most kinds do not have. */
export interface ProgramKinds {
  readonly count: number
  /** Priority, 0 is the most urgent. */
  readonly priority: Uint8Array
  /** Skill needed. */
  readonly skill: Uint16Array
  /** Distribution of the effort of one touch, seconds at proficiency 1. */
  readonly effort: Uint16Array
  /** Distribution of patience, seconds; −1: never leaves. */
  readonly patience: Int16Array
  /** Probability that a touch is followed by a reply of the customer and another touch. */
  readonly replyChance: Float64Array
  /** Distribution of the customer's delay, seconds awake; −1 where replyChance is 0 and no ticket records touches. */
  readonly replyDelay: Int16Array
  /** Limit group (index into `limits`) that counts tickets not yet solved; −1: no limit. */
  readonly limit: Int16Array
  /** Seconds from creation to the due time on `dueClock`; Infinity: no due time. */
  readonly dueSeconds: Float64Array
  /** Clock on which the due time runs; −1: 24 × 7. */
  readonly dueClock: Int16Array
  /** Number of stages of eligibility (R2), 1 or more. */
  readonly stages: Uint8Array
  /** Seconds after becoming ready at which stage s opens: `stageAfter[kind * maxStages + s]`; stage 0 is 0. */
  readonly stageAfterSeconds: Float64Array
  readonly maxStages: number
  /** Line of a ticket in stage s: `line[(kind * maxStages + s) * 2 + begun]`, begun = 1 once a person has worked on it. */
  readonly line: Int32Array
  /** Seconds a ticket waits for its owner alone before stage 0 opens; 0: it does not wait for its owner; Infinity: for ever. */
  readonly ownerSeconds: Float64Array
  /** 1 where a ticket of this kind may interrupt work in hand of a higher `urgency` (R4). */
  readonly interrupts: Uint8Array
  /** What may interrupt what; 0 is the most urgent. Absent: `priority`. */
  readonly urgency?: Uint8Array
  /** What happens to work in hand at the end of a shift (R4): 0 hand over, 1 keep for the owner, 2 finish. */
  readonly shiftEnd: Uint8Array
  /** Longest overtime to finish the work in hand, seconds; may be Infinity. */
  readonly overtimeSeconds: Float64Array
  /** What happens when the overtime is used up: 0 hand over, 1 keep. */
  readonly afterOvertime: Uint8Array
  /** What happens at the owner's shift end to tickets waiting for that owner alone: 0 hand over, 1 keep. */
  readonly ownedAtShiftEnd: Uint8Array
  /** Distribution of the effort of a first touch that only sorts a ticket of another skill, seconds; −1: no time. Absent: −1. */
  readonly sorting?: Int16Array
  /** Probability that a completed touch passes the ticket on to the kind `moveTo`, at once. Absent: 0. */
  readonly moveChance?: Float64Array
  readonly moveTo?: Uint16Array
  /** Kind as which the ticket comes back after a reply of the customer. Absent: its own. */
  readonly afterReply?: Uint16Array
  /** Probability that a solved ticket is reopened, and distribution of the time until then, on the reply clock. Absent: never. */
  readonly reopenChance?: Float64Array
  readonly reopenDelay?: Int16Array
  /** Probability that somebody who left or was turned away tries again, and distribution of the time until then, above 0. Absent: never. */
  readonly redialChance?: Float64Array
  readonly redialDelay?: Int16Array
  /** 1 where the customer waits live: the touch is never interrupted nor paused. Absent: 0. */
  readonly isLive?: Uint8Array
  /** Tickets that one person may have in hand at once together with one of this kind, 1…255; above 1 only where live. Absent: 1. */
  readonly capacity?: Uint8Array
  /** Share by which each further ticket in hand makes this one take longer, ≥ 0. Absent: 0. */
  readonly slowdown?: Float64Array
}

/** Waiting lines. Which groups may take from which lines, and in which order. All tickets of a line need the same skill. */
export interface ProgramLines {
  readonly count: number
  readonly skill: Uint16Array
  /** R1: lines of a lower tier go first; within a tier the ticket with the lower key. */
  readonly tier: Uint16Array
  /** Weight of a second of waiting, above 0; used by the order `weighted` only. */
  readonly weight: Float64Array
  /** Groups that may take from line l: `groups[groupsFrom[l] … groupsFrom[l+1])`, in order of `groupTier`. */
  readonly groupsFrom: Int32Array
  readonly groups: Int32Array
  /** R3: selection tier of each entry of `groups`; the group with the lower tier is asked first. */
  readonly groupTier: Int32Array
}

/** People. Row = person; the row number breaks ties (R6). */
export interface ProgramAgents {
  readonly count: number
  readonly group: Int32Array
}

export interface ProgramGroups {
  readonly count: number
  readonly skills: number
  /** Proficiency p, 0 < p ≤ 1, of group g in skill s: `proficiency[g * skills + s]`; 0: may not take it. */
  readonly proficiency: Float64Array
  /** Lines open to group g: `lines[linesFrom[g] … linesFrom[g+1])`. */
  readonly linesFrom: Int32Array
  readonly lines: Int32Array
  /** Place of skill s among the preferences of group g, `preference[g * skills + s]`, compared before the tier; absent: none. */
  readonly preference?: Int32Array
  /** Share of the time of taking over that tickets handed over by people of group g spare, 0…1. Absent: 0. */
  readonly context?: Float64Array
}

/**
 * When people come, go and pause, sorted by instant, then in the order leaves, pause begins, pause ends, arrives (R7), then
 * person. A person's intervals never touch, nor do their pauses, which lie strictly inside an interval.
 */
export interface ProgramCalendar {
  readonly count: number
  readonly at: Float64Array
  readonly agent: Int32Array
  /** `CalendarChange`. */
  readonly change: Uint8Array
}

/** What a row of the calendar says of a person. */
export const CalendarChange = { leaves: 0, arrives: 1, pauseBegins: 2, pauseEnds: 3 } as const

/** Changes of people's groups, sorted by instant, then person; at most one row for a person and instant. */
export interface ProgramCareers {
  readonly count: number
  readonly at: Float64Array
  readonly agent: Int32Array
  /** Group from now on, which has every skill of the one before; −1: has left for good, and is on no shift from now on. Nothing follows −1. */
  readonly group: Int32Array
}

/** Who asks for help with which skill, and who can answer (P5). */
export interface ProgramConsults {
  /** Probability that the work on one step needs help when group g does it, in skill s: `chance[g * skills + s]`. */
  readonly chance: Float64Array
  /** Distribution of the length of a talk, by skill, seconds; −1 where nobody asks. */
  readonly talk: Int16Array
  /** Groups that can answer in skill s: `groups[groupsFrom[s] … groupsFrom[s+1])`. */
  readonly groupsFrom: Int32Array
  readonly groups: Int32Array
  /** Longest wait for somebody free, seconds, above 0; then the work goes on without help. */
  readonly giveUpSeconds: number
}

/** Proficiency in a skill is multiplied by `max(floor, 2^(−(unused − after) / half))` once unused for longer than `after`. One row a skill. */
export interface ProgramDecay {
  readonly afterSeconds: Float64Array
  /** Infinity: does not fade. */
  readonly halfSeconds: Float64Array
  /** Share that never fades, above 0, at most 1. */
  readonly floor: Float64Array
}

/** Sorted, disjoint open intervals, seconds; outside them the clock stands still. */
export interface OpenHours {
  readonly opensAt: Float64Array
  readonly closesAt: Float64Array
}

/** Distributions by number: a family code of `num/distributions` and up to three parameters. */
export interface ProgramDistributions {
  readonly family: Uint8Array
  readonly a: Float64Array
  readonly b: Float64Array
  readonly c: Float64Array
  /** Quantiles of all empirical distributions, one after the other. */
  readonly table: Float64Array
}

export interface ProgramRules {
  /** R1: what a ticket's key is: the instant it became ready, was created, or is due; or longest weighted wait. */
  readonly order: 'ready' | 'created' | 'due' | 'weighted'
  /** R3 within a selection tier. */
  readonly selection: 'longest-idle' | 'fewest-owned' | 'random'
  readonly ownerFirst: boolean
  readonly costs: ProgramCosts
}

/** K5: extra time of a touch. Indexes of distributions, −1: none. */
export interface ProgramCosts {
  readonly switch: number
  readonly read: number
  /** A person reads a ticket anew when they have not touched it for longer than this, seconds; Infinity: never anew. */
  readonly readAgainAfterSeconds: number
  /** Spent by the person who hands over, past the end of the shift. */
  readonly handoverGiven: number
  /** Spent by the person who takes over. */
  readonly handoverTaken: number
  /** Share of the work done that survives when work in hand is handed over, 0…1; at 0 the effort is drawn anew. Absent: 1. */
  readonly handoverKeeps?: number
}
