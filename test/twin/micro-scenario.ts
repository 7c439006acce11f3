import type { AgentDraft, KindDraft, LineDraft, ProgramDraft, TicketDraft } from './program-draft.ts'

/** A simulation of a few tickets with the log that the rules demand, worked out by hand. */
export interface MicroScenario {
  /** The law that it shows, as a sentence. */
  readonly law: string
  readonly draft: ProgramDraft
  /** As `touchLog` writes it. */
  readonly touches: readonly string[]
  /** As `ticketLog` writes it; absent: every ticket is solved when its last touch ends. */
  readonly tickets?: readonly string[]
  /** When the run ends, seconds; absent: not looked at. */
  readonly endedAt?: number
}

/** A line open to some groups, all of the same selection tier. */
export const line = (...groups: number[]): LineDraft => ({
  tier: 0,
  weight: 1,
  groups: groups.map(group => ({ group, tier: 0 }))
})

/** A kind of 5 seconds' effort that group 0 may take at once, with what is different about it. */
export const kind = (different: Partial<KindDraft> = {}, open: LineDraft = line(0)): KindDraft => ({
  effort: 5,
  replyDelay: 0,
  stages: [{ after: 0, fresh: open, begun: open }],
  ...different
})

/** A ticket of kind 0 created at an instant, with what is different about it. */
export const ticket = (at: number, different: Partial<TicketDraft> = {}): TicketDraft => ({ at, kind: 0, ...different })

/** A person of group 0 with their shifts; none given: always on shift. */
export const person = (...shifts: [number, number][]): AgentDraft => inGroup(0, ...shifts)

/** A person of a group with their shifts; none given: always on shift. */
export const inGroup = (group: number, ...shifts: [number, number][]): AgentDraft => ({
  group,
  shifts: shifts.length > 0 ? shifts : [[0, Infinity]]
})

/** A draft of one full-proficiency group and one kind, with what is different about it. */
export const draft = (different: Partial<ProgramDraft>): ProgramDraft => ({
  groups: [{ proficiency: [1] }],
  agents: [person()],
  kinds: [kind()],
  tickets: [],
  ...different
})
