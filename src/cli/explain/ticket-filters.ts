/** Fields by which the longest tickets may be narrowed down; each is an option of its own. */
export const ticketFilters = ['priority', 'plan', 'channel', 'skill', 'queue'] as const

/** Name of such a field. */
export type TicketFilter = (typeof ticketFilters)[number]
