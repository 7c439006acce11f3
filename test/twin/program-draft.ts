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
}

/** A person with their shifts; a shift that never ends within the run ends at Infinity. */
export interface AgentDraft {
  group: number
  shifts: [from: number, to: number][]
  /** Strictly inside shifts, not touching each other. */
  pauses?: [from: number, to: number][]
}

/** A whole program in objects, small enough to print. */
export interface ProgramDraft {
  startAt?: number
  until?: number
  luck?: [number, number]
  skills?: number
  groups: { proficiency: number[]; preference?: number[] }[]
  agents: AgentDraft[]
  kinds: KindDraft[]
  tickets: TicketDraft[]
  clocks?: [from: number, to: number][][]
  limits?: number[]
  order?: 'ready' | 'created' | 'due' | 'weighted'
  selection?: 'longest-idle' | 'fewest-owned'
  ownerFirst?: boolean
  costs?: { switch?: Draw; read?: Draw; readAgainAfter?: number; given?: Draw; taken?: Draw }
}
