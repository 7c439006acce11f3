import type { TwinLine, TwinPerson, TwinTicket, World } from './world.ts'

/** Line of a ticket at its present stage; while it waits for its owner alone, that of stage 0. */
export const lineOf = (ticket: TwinTicket): TwinLine =>
  ticket.kind.lines[Math.max(0, ticket.stage)][ticket.rows.length > 0 ? 1 : 0]

/** R2: whether a person may take a waiting ticket now, busy or not. */
export const isAllowed = (person: TwinPerson, ticket: TwinTicket): boolean =>
  ticket.stage < 0 ? ticket.owner === person : lineOf(ticket).groupTiers.has(person.group)

/** Whether a person is on shift, not in a pause, with nothing in hand. */
export const isIdle = (person: TwinPerson): boolean => person.onShift && !person.isPausing && person.hand === undefined

/** P2: proficiency of a person in the ticket's skill. */
export const proficiencyOf = ({ program }: World, person: TwinPerson, ticket: TwinTicket): number =>
  program.groups.proficiency[person.group * program.groups.skills + ticket.kind.skill]
