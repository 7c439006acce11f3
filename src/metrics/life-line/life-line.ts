import type { CauseKey } from '../causes/cause.ts'

/** An instant in two clocks, ISO 8601. */
export interface Stamp {
  readonly utc: string
  readonly local: string
  /** Zone of `local`. */
  readonly zone: string
}

/** Writes an instant (seconds since the start of the counted period) in UTC and on the clock of a zone. */
export type StampOf = (at: number, zone: string) => Stamp

/** People of one region. */
export interface RegionPeople {
  readonly region: string
  readonly people: number
}

/** What a ticket did for a while. */
export type Doing = 'bot' | 'waiting' | 'waiting for its owner' | 'interrupted' | 'in hand' | 'writing up' | 'customer'

/** A stretch of a ticket's life, up to the next. */
export interface Stretch {
  readonly from: Stamp
  readonly to: Stamp
  readonly seconds: number
  readonly doing: Doing
  /** Seconds by cause; those that are absent are 0. */
  readonly causes: Readonly<Partial<Record<CauseKey, number>>>
  /** Who had it in hand, or whom it waited for. */
  readonly person?: string
  /** How the touch ended, such as `solved`. */
  readonly end?: string
  /** On duty halfway through a wait: everybody, who may take the ticket by region, and who has its skill but may not take it yet. */
  readonly onDuty?: number
  readonly able?: readonly RegionPeople[]
  readonly notYet?: readonly RegionPeople[]
  /** What those who may take it had in hand halfway: pieces of work by priority. */
  readonly inHand?: readonly { readonly priority: string; readonly count: number }[]
}

/** What would have let a ticket go sooner. */
export type Need =
  | 'one more person'
  | 'interrupting lesser work'
  | 'somebody on shift'
  | 'somebody with the skill'
  | 'opening it to others'
  | 'handing over'
  | 'not waiting for the owner'
  | 'not being interrupted'
  | 'somebody to ask'
  | 'right answer of the bot'

/** One thing that would have let the ticket go sooner, and an upper bound of how much; alike ones are told together. */
export interface Hint {
  readonly need: Need
  /** How often. */
  readonly times: number
  /** The longest stretch, and how much it could have saved. */
  readonly from: Stamp
  readonly to: Stamp
  readonly longestSeconds: number
  /** All together, at most; other tickets would have moved too. */
  readonly upToSeconds: number
  readonly skill: string
  /** Where; absent: anywhere. */
  readonly region?: string
  /** The owner. */
  readonly person?: string
  /** People who were on duty in the region halfway through the longest stretch. */
  readonly people?: number
}

/** What one ticket went through in one run. */
export interface LifeLine {
  readonly ticket: string
  readonly state: string
  readonly priority: string
  /** What it was stated as, where it was really of another priority. */
  readonly statedPriority?: string
  readonly plan: string
  readonly channel: string
  readonly skill: string
  readonly queue: string
  readonly created: Stamp
  /** Closed, or the end of the run. */
  readonly ended: Stamp
  readonly seconds: number
  readonly causes: Readonly<Record<CauseKey, number>>
  readonly stretches: readonly Stretch[]
  /** Most first. */
  readonly hints: readonly Hint[]
}
