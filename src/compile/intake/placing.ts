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

  const place = (row: number, at: number, draw: TicketDraw): void => {
    const stated = kinds.kinds[packed.kind[row]]
    const isOpening = packed.createdAt[row] < span.startAt
    const channel =
      convert === undefined || isOpening ? stated.channel : convert(stated.channel, stated.skill, at, draw)
    // The patience of someone who waits live says nothing of the ticket that this becomes.
    if (channel !== stated.channel && patienceSeconds) patienceSeconds[row] = Number.NaN
    const parts = channel === stated.channel ? stated : { ...stated, channel }
    const isKnown = sight === undefined || (isOpening && packed.opening?.[row] === PENDING)
    kind[row] = kinds.numberOf(
      isKnown ? parts : { ...parts, skill: sight.skillOf(parts, span.epochSeconds + at, draw) }
    )
    if (trueKind === undefined) return
    trueKind[row] = isKnown ? kind[row] : kinds.numberOf({ ...parts, priority: sight.priorityOf(parts, draw) })
  }

  return {
    place,
    columns: { kind, ...(trueKind && { trueKind }), ...(patienceSeconds && { patienceSeconds }) },
    notes: { ...(statedChannel && { statedChannel }) }
  }
}
