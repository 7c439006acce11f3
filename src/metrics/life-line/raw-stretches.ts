import { type Observations, TouchEnd } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import { Cause, type CauseKey, causeKeys } from '../causes/cause.ts'
import { secondsOnDuty } from '../causes/duty-times.ts'
import { followLives } from '../causes/follow-lives.ts'
import type { LineWaits } from '../causes/line-waits.ts'
import { type HindrancePiece, hindrancePieces } from './hindrance-pieces.ts'
import type { Doing } from './life-line.ts'
import type { PeopleAt } from './people-at.ts'

/** A stretch of a ticket's life in seconds and rows. */
export interface RawStretch {
  readonly ticket: number
  readonly doing: Doing
  readonly from: number
  readonly to: number
  readonly causes: Partial<Record<CauseKey, number>>
  /** Row of the touch, −1: none. */
  readonly touch: number
  /** Who has it in hand or whom it waits for, −1: nobody. */
  readonly agent: number
  /** Place in which it waits, −1: none. */
  readonly place: number
}

/** The life of one ticket in stretches, without a gap, to its close or to `until`; parts of one touch are one stretch. */
export function rawStretches(
  program: Program,
  observations: Observations,
  people: PeopleAt,
  ticket: number,
  until: number
): RawStretch[] {
  const found: RawStretch[] = []
  const inLine: RawStretch[] = []
  const { touches } = observations
  followLives(program, observations, until, {
    spent(own, cause, from, to, touch) {
      if (own !== ticket) return
      const agent = touch < 0 || cause === Cause.customer ? -1 : touches.agent[touch]
      const part = { from, to, causes: { [causeKeys[cause]]: to - from }, touch, agent, place: -1, ticket }
      addPart(found, { ...part, doing: doingOf(cause, touch < 0 ? -1 : touches.end[touch]) })
    },
    waitedForOwner(own, agent, from, to) {
      if (own !== ticket) return
      const ownerBusy = Math.min(to - from, secondsOnDuty(people.times, agent, from, to))
      const causes = nonZero({ ownerBusy, ownerAway: to - from - ownerBusy })
      found.push({ doing: 'waiting for its owner', from, to, causes, touch: -1, agent, place: -1, ticket })
    },
    waitedInLine(own, place, from, to) {
      if (own === ticket) inLine.push({ doing: 'waiting', from, to, causes: {}, touch: -1, agent: -1, place, ticket })
    }
  })
  const pieces = hindrancePieces(program, observations, waitsOf(inLine))
  const waits = inLine.flatMap((wait, i) => piecesTogether(pieces[i]).map(own => ({ ...wait, ...own })))
  return [...found, ...waits].sort((a, b) => a.from - b.from)
}

function doingOf(cause: number, end: number): Doing {
  if (cause === Cause.bot) return 'bot'
  if (cause === Cause.customer) return 'customer'
  if (cause === Cause.interrupted) return 'interrupted'
  if (cause === Cause.ownerAway) return 'waiting for its owner'
  return end === TouchEnd.handoverGiven ? 'writing up' : 'in hand'
}

function addPart(found: RawStretch[], part: RawStretch): void {
  const last = found.at(-1)
  if (last === undefined || last.doing !== 'in hand' || part.doing !== 'in hand' || last.touch !== part.touch) {
    found.push(part)
    return
  }
  found[found.length - 1] = { ...last, to: part.to, causes: { ...part.causes, ...last.causes, ...sum(last, part) } }
}

/** Causes that both have, added up. */
function sum(a: RawStretch, b: RawStretch): Partial<Record<CauseKey, number>> {
  const both = causeKeys.filter(key => a.causes[key] !== undefined && b.causes[key] !== undefined)
  return Object.fromEntries(both.map(key => [key, (a.causes[key] ?? 0) + (b.causes[key] ?? 0)]))
}

function waitsOf(stretches: readonly RawStretch[]): LineWaits {
  return {
    count: stretches.length,
    ticket: new Int32Array(stretches.length),
    place: Int32Array.from(stretches, ({ place }) => place),
    from: Float64Array.from(stretches, ({ from }) => from),
    to: Float64Array.from(stretches, ({ to }) => to)
  }
}

type Piece = Pick<RawStretch, 'from' | 'to' | 'causes'>

/** Shorter pieces than this share of a wait, or than a minute, are told with their neighbour. */
const SHORT_SHARE = 0.03
const SHORT_SECONDS = 60

/** Pieces in which all are busy are one, whatever with, and so is what lies between short ones. */
function piecesTogether(pieces: readonly HindrancePiece[]): Piece[] {
  const span = pieces.reduce((total, { from, to }) => total + to - from, 0)
  const short = Math.max(SHORT_SECONDS, span * SHORT_SHARE)
  const together: Piece[] = []
  for (const { hindrance, from, to } of pieces) {
    const key = causeKeys[Cause.nobodyOnShift + hindrance]
    const last = together.at(-1)
    const isOne =
      last !== undefined && (isAlike(mainCause(last), key) || to - from < short || last.to - last.from < short)
    if (!isOne) together.push({ from, to, causes: { [key]: to - from } })
    else {
      const causes = { ...last.causes, [key]: (last.causes[key] ?? 0) + to - from }
      together[together.length - 1] = { from: last.from, to, causes }
    }
  }
  return together
}

const BUSY: readonly CauseKey[] = ['busyFirst', 'busyLesser']

function isAlike(a: CauseKey, b: CauseKey): boolean {
  return a === b || (BUSY.includes(a) && BUSY.includes(b))
}

/** The cause of most of a stretch; all busy, with whatever, counts as one. */
export function mainCause({ causes }: Pick<RawStretch, 'causes'>): CauseKey {
  const busy = BUSY.reduce((total, key) => total + (causes[key] ?? 0), 0)
  const weight = (key: CauseKey) => (BUSY.includes(key) ? busy : (causes[key] ?? 0))
  return causeKeys.reduce((most, key) => (weight(key) > weight(most) ? key : most))
}

function nonZero(causes: Readonly<Record<string, number>>): Partial<Record<CauseKey, number>> {
  return Object.fromEntries(Object.entries(causes).filter(([, seconds]) => seconds > 0))
}
