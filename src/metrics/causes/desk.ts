import { type Observations, TouchEnd } from '../../engine/observations.ts'
import { CalendarChange, type Program } from '../../engine/program.ts'
import type { WaitingClasses } from './waiting-classes.ts'

/** Why nobody takes a ticket of a class, in the order of `Cause` from `nobodyOnShift` on. */
export const Hindrance = { nobodyOnShift: 0, nobodyWithSkill: 1, busyFirst: 2, busyLesser: 3 } as const
export const HINDRANCES = 4

/** Is told when the hindrance of a class changes, and to what. */
export type HindranceWatch = (waitingClass: number, hindrance: number, at: number) => void

/** Who is on duty with what in hand, and what that means for each class. */
export class Desk {
  now = -Infinity
  readonly hindrance: Uint8Array
  private readonly seconds: Float64Array
  private readonly since: Float64Array
  /** By circle: people on duty who may take its tickets, pieces of work in their hands by rank (`circle * ranks + rank`), and the highest rank among these, −1: none. */
  private readonly able: Int32Array
  private readonly works: Int32Array
  private readonly highest: Int32Array
  private onDuty = 0
  private readonly group: Int32Array
  private readonly isOnShift: Uint8Array
  private readonly isPausing: Uint8Array
  /** Touches in hand: the latest of each person, and the next of each touch; −1: none. */
  private readonly hand: Int32Array
  private readonly nextInHand: Int32Array
  /** Rank of each touch. */
  private readonly rankOf: Int32Array

  constructor(
    program: Program,
    private readonly observations: Observations,
    private readonly classes: WaitingClasses,
    private readonly watch: HindranceWatch | undefined
  ) {
    const { agents } = program
    this.hindrance = new Uint8Array(classes.count)
    this.seconds = new Float64Array(classes.count * HINDRANCES)
    this.since = new Float64Array(classes.count).fill(Math.min(program.startAt, program.tickets.createdAt[0] ?? 0))
    this.able = new Int32Array(classes.circles)
    this.works = new Int32Array(classes.circles * classes.ranks)
    this.highest = new Int32Array(classes.circles).fill(-1)
    this.group = Int32Array.from(agents.group)
    this.isOnShift = new Uint8Array(agents.count)
    this.isPausing = new Uint8Array(agents.count)
    this.hand = new Int32Array(agents.count).fill(-1)
    this.nextInHand = new Int32Array(observations.touches.count)
    this.rankOf = ranksOfTouches(program, observations, classes)
  }

  /** Writes the seconds of a class by hindrance up to now, from `out[first]` on. */
  writeSeconds(waitingClass: number, out: Float64Array, first: number): void {
    const own = waitingClass * HINDRANCES
    for (let h = 0; h < HINDRANCES; h++) out[first + h] = this.seconds[own + h]
    out[first + this.hindrance[waitingClass]] += this.now - this.since[waitingClass]
  }

  begin(touch: number): void {
    const agent = this.observations.touches.agent[touch]
    this.nextInHand[touch] = this.hand[agent]
    this.hand[agent] = touch
    if (this.isOnDuty(agent)) this.addWork(this.group[agent], this.rankOf[touch], 1)
  }

  end(touch: number): void {
    const agent = this.observations.touches.agent[touch]
    if (this.isOnDuty(agent)) this.addWork(this.group[agent], this.rankOf[touch], -1)
    if (this.hand[agent] === touch) {
      this.hand[agent] = this.nextInHand[touch]
      return
    }
    let before = this.hand[agent]
    while (this.nextInHand[before] !== touch) before = this.nextInHand[before]
    this.nextInHand[before] = this.nextInHand[touch]
  }

  change(agent: number, change: number): void {
    const was = this.isOnDuty(agent)
    if (change === CalendarChange.leaves) this.isOnShift[agent] = 0
    else if (change === CalendarChange.arrives) this.isOnShift[agent] = 1
    else this.isPausing[agent] = change === CalendarChange.pauseBegins ? 1 : 0
    if (was !== this.isOnDuty(agent)) this.addPerson(agent, was ? -1 : 1)
  }

  changeGroup(agent: number, group: number): void {
    if (this.isOnDuty(agent)) this.addPerson(agent, -1)
    this.group[agent] = group
    if (this.isOnDuty(agent)) this.addPerson(agent, 1)
  }

  private isOnDuty(agent: number): boolean {
    return this.isOnShift[agent] === 1 && this.isPausing[agent] === 0 && this.group[agent] >= 0
  }

  /** Counts a piece of work in the hand of somebody of a group. */
  private addWork(group: number, rank: number, change: number): void {
    const { groupFrom, circlesOfGroup, ranks } = this.classes
    const { works, highest } = this
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
      this.settleBetween(circle, Math.min(top, before), Math.max(top, before))
    }
  }

  private addPerson(agent: number, change: number): void {
    const group = this.group[agent]
    for (let touch = this.hand[agent]; touch >= 0; touch = this.nextInHand[touch]) {
      this.addWork(group, this.rankOf[touch], change)
    }
    const { groupFrom, circlesOfGroup, circles, ranks } = this.classes
    // Only the first to come and the last to go make a difference.
    const countAtEdge = Math.max(0, change)
    for (let i = groupFrom[group]; i < groupFrom[group + 1]; i++) {
      const circle = circlesOfGroup[i]
      this.able[circle] += change
      if (this.able[circle] === countAtEdge) this.settleBetween(circle, 0, ranks)
    }
    this.onDuty += change
    if (this.onDuty !== countAtEdge) return
    for (let circle = 0; circle < circles; circle++) this.settleBetween(circle, 0, ranks)
  }

  /** Looks at the classes of a circle whose rank is at least `from` and below `to`. */
  private settleBetween(circle: number, from: number, to: number): void {
    const { from: first, classes, rank } = this.classes
    for (let i = first[circle]; i < first[circle + 1]; i++) {
      const own = classes[i]
      if (rank[own] >= to) return
      if (rank[own] >= from) this.settle(own)
    }
  }

  /** Books the time so far where the hindrance of a class has changed. */
  private settle(own: number): void {
    const hindrance = this.hindranceNow(own)
    const before = this.hindrance[own]
    if (hindrance === before) return
    this.seconds[own * HINDRANCES + before] += this.now - this.since[own]
    this.since[own] = this.now
    this.hindrance[own] = hindrance
    this.watch?.(own, hindrance, this.now)
  }

  private hindranceNow(own: number): number {
    const { circle, rank } = this.classes
    if (this.able[circle[own]] > 0) {
      return this.highest[circle[own]] > rank[own] ? Hindrance.busyLesser : Hindrance.busyFirst
    }
    return this.onDuty > 0 ? Hindrance.nobodyWithSkill : Hindrance.nobodyOnShift
  }
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
