import type { Distribution } from '../../src/num/distributions.ts'

/** Seconds that are always the same, or a distribution of them. */
export type Draw = number | Distribution

/** Where tickets of a stage wait: rank, and each group that may take them with its selection tier. */
export interface LineDraft {
  tier: number
  weight: number
  groups: { group: number; tier: number }[]
}

/** One open stage: when it opens after stage 0, and its lines before and after the first touch. */
export interface StageDraft {
  after: number
  fresh: LineDraft
  begun: LineDraft
}

/** A kind of ticket as a person would write it; what is absent does not happen. */
export interface KindDraft {
  priority?: number
  skill?: number
  effort: Draw
  patience?: Draw
  replyChance?: number
  replyDelay?: Draw
  limit?: number
  dueSeconds?: number
  dueClock?: number
  stages: StageDraft[]
  ownerSeconds?: number
  interrupts?: boolean
  shiftEnd?: 'hand over' | 'keep' | 'finish'
  overtimeSeconds?: number
  afterOvertime?: 'hand over' | 'keep'
  ownedAtShiftEnd?: 'hand over' | 'keep'
  urgency?: number
  sorting?: Draw
  move?: { chance: number; to: number }
  afterReply?: number
  reopen?: { chance: number; delay: Draw }
  redial?: { chance: number; delay: Draw }
  isLive?: boolean
  capacity?: number
  slowdown?: number
}

/** A ticket; what is absent is drawn. */
export interface TicketDraft {
  at: number
  kind: number
  luck?: [number, number]
  effort?: number
  touches?: number
  patience?: number
  dueAt?: number
  replyClock?: number
  pending?: boolean
  trueKind?: number
  effortFactor?: number
  botSeconds?: number
  botSolves?: boolean
}

/** A person with their shifts; a shift that never ends within the run ends at Infinity. */
export interface AgentDraft {
  group: number
  shifts: [from: number, to: number][]
  /** Strictly inside shifts, not touching each other. */
  pauses?: [from: number, to: number][]
  /** Other groups that the person is in later; −1: has left for good. */
  career?: { at: number; group: number }[]
}

/** A set of people alike. */
export interface GroupDraft {
  /** By skill. */
  proficiency: number[]
  preference?: number[]
  context?: number
  /** Chance to need help, by skill. */
  consultChance?: number[]
}

/** Who helps with a skill, for how long. */
export interface ConsultDraft {
  talk?: Draw
  groups: number[]
}

/** How one skill fades. */
export interface DecayDraft {
  after: number
  half: number
  floor: number
}

/** A whole program in objects, small enough to print. */
export interface ProgramDraft {
  startAt?: number
  until?: number
  luck?: [number, number]
  skills?: number
  groups: GroupDraft[]
  agents: AgentDraft[]
  kinds: KindDraft[]
  tickets: TicketDraft[]
  clocks?: [from: number, to: number][][]
  limits?: number[]
  order?: 'ready' | 'created' | 'due' | 'weighted'
  selection?: 'longest-idle' | 'fewest-owned' | 'random'
  ownerFirst?: boolean
  costs?: { switch?: Draw; read?: Draw; readAgainAfter?: number; given?: Draw; taken?: Draw; keeps?: number }
  /** By skill. */
  consults?: { skills: ConsultDraft[]; giveUp: number }
  /** By skill. */
  decay?: DecayDraft[]
}
