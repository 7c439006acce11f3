import { type Observations, TouchEnd } from '../../engine/observations.ts'
import { CalendarChange, type Program } from '../../engine/program.ts'
import type { WaitingClasses } from './waiting-classes.ts'

/** Why nobody takes a ticket of a class, in the order of `Cause` from `nobodyOnShift` on. */
export const Hindrance = { nobodyOnShift: 0, nobodyWithSkill: 1, busyFirst: 2, busyLesser: 3 } as const
export const HINDRANCES = 4

/** Is told when the hindrance of a class changes, and to what. */
export type HindranceWatch = (waitingClass: number, hindrance: number, at: number) => void

/** Who is on duty with what in hand, and what that means for each class. What changes is in columns, those of one row too: V8 then compiles what works on it once for all runs. */
export interface Desk {
  /** The present instant, one row. */
  readonly now: Float64Array
  /** People on duty, one row. */
  readonly onDuty: Int32Array
  readonly observations: Observations
  readonly classes: WaitingClasses
  readonly watch: HindranceWatch | undefined
  /** By class: what hinders it now and since when, and for how long each hindered it before (`class * HINDRANCES + hindrance`), seconds. */
  readonly hindrance: Uint8Array
  readonly since: Float64Array
  readonly seconds: Float64Array
  /** By circle: people on duty who may take its tickets, pieces of work in their hands by rank (`circle * ranks + rank`), and the highest rank among these, −1: none. */
  readonly able: Int32Array
  readonly works: Int32Array
  readonly highest: Int32Array
  /** By person. */
  readonly group: Int32Array
  readonly isOnShift: Uint8Array
  readonly isPausing: Uint8Array
  /** Touches in hand: the latest of each person, and the next of each touch; −1: none. */
  readonly hand: Int32Array
  readonly nextInHand: Int32Array
  /** Rank of each touch. */
  readonly rankOf: Int32Array
}

/** A desk before the first event of a run, when nobody is on duty. */
export function emptyDesk(
  program: Program,
  observations: Observations,
  classes: WaitingClasses,
  watch: HindranceWatch | undefined
): Desk {
  const { agents } = program
  return {
    now: new Float64Array(1).fill(-Infinity),
    onDuty: new Int32Array(1),
    observations,
    classes,
    watch,
    hindrance: new Uint8Array(classes.count),
    since: new Float64Array(classes.count).fill(Math.min(program.startAt, program.tickets.createdAt[0] ?? 0)),
    seconds: new Float64Array(classes.count * HINDRANCES),
    able: new Int32Array(classes.circles),
    works: new Int32Array(classes.circles * classes.ranks),
    highest: new Int32Array(classes.circles).fill(-1),
    group: Int32Array.from(agents.group),
    isOnShift: new Uint8Array(agents.count),
    isPausing: new Uint8Array(agents.count),
    hand: new Int32Array(agents.count).fill(-1),
    nextInHand: new Int32Array(observations.touches.count),
    rankOf: ranksOfTouches(program, observations, classes)
  }
}

/** Writes the seconds of a class by hindrance up to now, from `out[first]` on. */
export function writeSeconds(desk: Desk, waitingClass: number, out: Float64Array, first: number): void {
  const { seconds, hindrance, since, now } = desk
  const own = waitingClass * HINDRANCES
  for (let h = 0; h < HINDRANCES; h++) out[first + h] = seconds[own + h]
  out[first + hindrance[waitingClass]] += now[0] - since[waitingClass]
}

/** A person takes a touch in hand. */
export function beginTouch(desk: Desk, touch: number): void {
  const agent = desk.observations.touches.agent[touch]
  desk.nextInHand[touch] = desk.hand[agent]
  desk.hand[agent] = touch
  if (isOnDuty(desk, agent)) addWork(desk, desk.group[agent], desk.rankOf[touch], 1)
}

/** A touch ends. */
export function endTouch(desk: Desk, touch: number): void {
  const { hand, nextInHand } = desk
  const agent = desk.observations.touches.agent[touch]
  if (isOnDuty(desk, agent)) addWork(desk, desk.group[agent], desk.rankOf[touch], -1)
  if (hand[agent] === touch) {
    hand[agent] = nextInHand[touch]
    return
  }
  let before = hand[agent]
  while (nextInHand[before] !== touch) before = nextInHand[before]
  nextInHand[before] = nextInHand[touch]
}

/** A person comes, goes or pauses, as the calendar says. */
export function changePresence(desk: Desk, agent: number, change: number): void {
  const was = isOnDuty(desk, agent)
  if (change === CalendarChange.leaves) desk.isOnShift[agent] = 0
  else if (change === CalendarChange.arrives) desk.isOnShift[agent] = 1
  else desk.isPausing[agent] = change === CalendarChange.pauseBegins ? 1 : 0
  if (was !== isOnDuty(desk, agent)) addPerson(desk, agent, was ? -1 : 1)
}

/** A person goes on in another group, −1: leaves for good. */
export function changeGroup(desk: Desk, agent: number, group: number): void {
  if (isOnDuty(desk, agent)) addPerson(desk, agent, -1)
  desk.group[agent] = group
  if (isOnDuty(desk, agent)) addPerson(desk, agent, 1)
}

function isOnDuty({ isOnShift, isPausing, group }: Desk, agent: number): boolean {
  return isOnShift[agent] === 1 && isPausing[agent] === 0 && group[agent] >= 0
}

/** Counts a piece of work in the hand of somebody of a group. */
function addWork(desk: Desk, group: number, rank: number, change: number): void {
  const { works, highest } = desk
  const { groupFrom, circlesOfGroup, ranks } = desk.classes
  const end = groupFrom[group + 1]
  for (let i = groupFrom[group]; i < end; i++) {
    const circle = circlesOfGroup[i]
    const first = circle * ranks
    const before = highest[circle]
    works[first + rank] += change
    if (rank < before) continue
    let top = rank
    while (top >= 0 && works[first + top] === 0) top--
    if (top === before) continue
    highest[circle] = top
    settleBetween(desk, circle, Math.max(0, Math.min(top, before)), Math.max(top, before))
  }
}

function addPerson(desk: Desk, agent: number, change: number): void {
  const group = desk.group[agent]
  for (let touch = desk.hand[agent]; touch >= 0; touch = desk.nextInHand[touch]) {
    addWork(desk, group, desk.rankOf[touch], change)
  }
  const { groupFrom, circlesOfGroup, circles, ranks } = desk.classes
  // Only the first to come and the last to go make a difference.
  const countAtEdge = Math.max(0, change)
  for (let i = groupFrom[group]; i < groupFrom[group + 1]; i++) {
    const circle = circlesOfGroup[i]
    desk.able[circle] += change
    if (desk.able[circle] === countAtEdge) settleBetween(desk, circle, 0, ranks)
  }
  desk.onDuty[0] += change
  if (desk.onDuty[0] !== countAtEdge) return
  for (let circle = 0; circle < circles; circle++) settleBetween(desk, circle, 0, ranks)
}

/** Looks at the classes of a circle whose rank is at least `from` and below `to`, 0 … ranks. */
function settleBetween(desk: Desk, circle: number, from: number, to: number): void {
  const { fromRank, classes, ranks } = desk.classes
  const first = circle * (ranks + 1)
  for (let i = fromRank[first + from]; i < fromRank[first + to]; i++) settle(desk, circle, classes[i])
}

/** Books the time so far where the hindrance of a class has changed. */
function settle(desk: Desk, circle: number, own: number): void {
  const { since, seconds } = desk
  const now = desk.now[0]
  const hindrance = hindranceNow(desk, circle, own)
  const before = desk.hindrance[own]
  if (hindrance === before) return
  seconds[own * HINDRANCES + before] += now - since[own]
  since[own] = now
  desk.hindrance[own] = hindrance
  desk.watch?.(own, hindrance, now)
}

function hindranceNow({ able, highest, onDuty, classes }: Desk, circle: number, own: number): number {
  if (able[circle] > 0) return highest[circle] > classes.rank[own] ? Hindrance.busyLesser : Hindrance.busyFirst
  return onDuty[0] > 0 ? Hindrance.nobodyWithSkill : Hindrance.nobodyOnShift
}

/** Rank of every touch, as work in hand. */
function ranksOfTouches(program: Program, { touches }: Observations, { rankOfWork }: WaitingClasses): Int32Array {
  const ranks = new Int32Array(touches.count)
  for (let touch = 0; touch < touches.count; touch++) {
    const isFresh = touches.previous[touch] < 0 && touches.end[touch] !== TouchEnd.consulted
    const kind = touches.kind[touch]
    ranks[touch] =
      rankOfWork[(isFresh ? kindAtFirst(program, touches.ticket[touch], kind) : kind) * 2 + (isFresh ? 0 : 1)]
  }
  return ranks
}

/** The start of the first touch shows what a ticket really is, unless it is of another skill. */
function kindAtFirst({ tickets, kinds }: Program, ticket: number, kind: number): number {
  const trueKind = tickets.trueKind?.[ticket] ?? kind
  return kinds.skill[trueKind] === kinds.skill[kind] ? trueKind : kind
}
