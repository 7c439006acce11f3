import { conversionOf } from './conversions.ts'
import { firstSightOf } from './first-sight.ts'
import type { Intake, IntakeContext, TicketDraw } from './intake-context.ts'

/** As what tickets come to people, and what they really are (F8, K4). */
export interface Placing extends Intake {
  /** Writes the kinds of a row that comes to people at an instant, seconds since the start of the period. */
  place(row: number, at: number, draw: TicketDraw): void
}

const PENDING = 1

/** Prepares conversion and first sight; undefined where tickets stay what they are stated to be. */
export const placingOf = (context: IntakeContext): Placing | undefined => {
  const { scenario, names, skills, span, tickets, packed, kinds } = context
  const convert = conversionOf(scenario, names, skills, span)
  const sight = firstSightOf(scenario, names, skills, tickets)
  if (convert === undefined && sight === undefined) return undefined
  const kind = packed.kind.slice()
  const trueKind = sight && packed.kind.slice()
  const patienceSeconds = convert && packed.patienceSeconds?.slice()
  const statedChannel = convert && Uint16Array.from(kind, number => kinds.kinds[number].channel)

  /** Most tickets stay of their kind: only a change looks for another. */
  const kindWith = (number: number, channel: number, skill: number, priority: number): number => {
    const own = kinds.kinds[number]
    const isOwn = own.channel === channel && own.skill === skill && own.priority === priority
    return isOwn ? number : kinds.numberOf({ ...own, channel, skill, priority })
  }

  const place = (row: number, at: number, draw: TicketDraw): void => {
    const number = packed.kind[row]
    const stated = kinds.kinds[number]
    const isOpening = packed.createdAt[row] < span.startAt
    const channel =
      convert === undefined || isOpening ? stated.channel : convert(stated.channel, stated.skill, at, draw)
    // The patience of someone who waits live says nothing of the ticket that this becomes.
    if (channel !== stated.channel && patienceSeconds) patienceSeconds[row] = Number.NaN
    const isKnown = sight === undefined || (isOpening && packed.opening?.[row] === PENDING)
    const skill = isKnown ? stated.skill : sight.skillOf(channel, stated.skill, span.epochSeconds + at, draw)
    kind[row] = kindWith(number, channel, skill, stated.priority)
    if (trueKind === undefined) return
    const priority = isKnown ? stated.priority : sight.priorityOf(stated.priority, draw)
    trueKind[row] = kindWith(number, channel, stated.skill, priority)
  }

  return {
    place,
    columns: { kind, ...(trueKind && { trueKind }), ...(patienceSeconds && { patienceSeconds }) },
    notes: { ...(statedChannel && { statedChannel }) }
  }
}
