import type { ProgramTickets } from '../../engine/program.ts'
import type { KindTable } from '../kind-table.ts'
import type { Span } from '../period.ts'
import { type Conversion, conversionOf } from './conversions.ts'
import { type FirstSight, firstSightOf } from './first-sight.ts'
import type { Intake, IntakeContext, TicketDraw } from './intake-context.ts'

/** How channels convert and what is told of tickets at first sight, prepared once for all replications. */
export interface PlacingRules {
  readonly convert: Conversion | undefined
  readonly sight: FirstSight | undefined
}

/** Prepares conversion and first sight; undefined where tickets stay what they are stated to be. */
export const placingRulesOf = ({ scenario, names, skills, span, tickets }: IntakeContext): PlacingRules | undefined => {
  const convert = conversionOf(scenario, names, skills, span)
  const sight = firstSightOf(scenario, names, skills, tickets)
  return convert === undefined && sight === undefined ? undefined : { convert, sight }
}

/** As what tickets come to people, and what they really are (F8, K4): by row of the program. */
export interface Placing extends Intake {
  readonly rules: PlacingRules
  readonly span: Span
  readonly packed: ProgramTickets
  readonly kinds: KindTable
  readonly kind: Uint16Array
  readonly trueKind: Uint16Array | undefined
  readonly patienceSeconds: Float64Array | undefined
}

const PENDING = 1

/** Places by these rules, of which none is given yet. */
export const placingOf = ({ span, packed, kinds }: IntakeContext, rules: PlacingRules): Placing => {
  const { convert, sight } = rules
  const kind = packed.kind.slice()
  const trueKind = sight && packed.kind.slice()
  const patienceSeconds = convert && packed.patienceSeconds?.slice()
  const statedChannel = convert && channelsOf(kind, kinds)
  return {
    rules,
    span,
    packed,
    kinds,
    kind,
    trueKind,
    patienceSeconds,
    columns: { kind, ...(trueKind && { trueKind }), ...(patienceSeconds && { patienceSeconds }) },
    notes: { ...(statedChannel && { statedChannel }) }
  }
}

const channelsOf = (kind: Uint16Array, { kinds }: KindTable): Uint16Array => {
  const ofKind = Uint16Array.from(kinds, ({ channel }) => channel)
  const channels = new Uint16Array(kind.length)
  for (let row = 0; row < kind.length; row++) channels[row] = ofKind[kind[row]]
  return channels
}

/** Writes the kinds of a row that comes to people at an instant, seconds since the start of the period. */
export const placeTicket = (placing: Placing, row: number, at: number, draw: TicketDraw): void => {
  const { rules, span, packed, kinds, kind, trueKind, patienceSeconds } = placing
  const { convert, sight } = rules
  const number = packed.kind[row]
  const stated = kinds.kinds[number]
  const isOpening = packed.createdAt[row] < span.startAt
  const channel = convert === undefined || isOpening ? stated.channel : convert(stated.channel, stated.skill, at, draw)
  // The patience of someone who waits live says nothing of the ticket that this becomes.
  if (channel !== stated.channel && patienceSeconds) patienceSeconds[row] = NaN
  const isKnown = sight === undefined || (isOpening && packed.opening?.[row] === PENDING)
  const skill = isKnown ? stated.skill : sight.skillOf(channel, stated.skill, span.epochSeconds + at, draw)
  kind[row] = kindWith(kinds, number, channel, skill, stated.priority)
  if (trueKind === undefined) return
  const priority = isKnown ? stated.priority : sight.priorityOf(stated.priority, draw)
  trueKind[row] = kindWith(kinds, number, channel, stated.skill, priority)
}

/** Most tickets stay of their kind: only a change looks for another. */
const kindWith = (kinds: KindTable, number: number, channel: number, skill: number, priority: number): number => {
  const own = kinds.kinds[number]
  const isOwn = own.channel === channel && own.skill === skill && own.priority === priority
  return isOwn ? number : kinds.numberOf({ ...own, channel, skill, priority })
}
