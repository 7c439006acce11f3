import type { Program } from '../../src/engine/program.ts'

/** When a ticket comes to the people, seconds: its creation, unless a bot has it first. */
export const comesToPeopleAt = ({ tickets }: Program, ticket: number): number =>
  tickets.createdAt[ticket] + (tickets.botSeconds?.[ticket] ?? 0)
