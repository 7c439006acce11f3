import type { Legend } from '../../engine/legend.ts'
import { type Observations, type ObservedTouches, TouchEnd } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import { isClosed } from '../histories/ticket-histories.ts'
import { isBetween } from '../histories/transfers.ts'

/** What each person did in the counted period (M6); one row a person. */
export interface PeopleWork {
  /** Solutions, those that did not last included. */
  readonly solved: Int32Array
  /** Stretches of work that began. */
  readonly touches: Int32Array
  /** Touches of another ticket than the touch before. */
  readonly turns: Int32Array
  /** Of these: of the same skill, channel and priority as the touch before. */
  readonly repeats: Int32Array
  /** Touches of another skill than the touch before. */
  readonly switches: Int32Array
  /** Different skills of the touches. */
  readonly skills: Int32Array
  /** Touches in which the person asked for help, and talks in which they gave it. */
  readonly consultsAsked: Int32Array
  readonly consultsGiven: Int32Array
  /** Open tickets that they own at the end of the run. */
  readonly ownOpen: Int32Array
}

/** Follows everybody through their touches. */
export function peopleWork(program: Program, legend: Legend, observations: Observations): PeopleWork {
  const work = emptyWork(program.agents.count)
  passTouches(work, program, legend, observations)
  const { owner, state } = observations.tickets
  for (let ticket = 0; ticket < owner.length; ticket++) {
    if (owner[ticket] >= 0 && !isClosed(state[ticket])) work.ownOpen[owner[ticket]]++
  }
  return work
}

function emptyWork(people: number): PeopleWork {
  const column = () => new Int32Array(people)
  return {
    solved: column(),
    touches: column(),
    turns: column(),
    repeats: column(),
    switches: column(),
    skills: column(),
    consultsAsked: column(),
    consultsGiven: column(),
    ownOpen: column()
  }
}

function passTouches(work: PeopleWork, program: Program, legend: Legend, { touches }: Observations): void {
  const people = emptyPeople(program, legend)
  const until = legend.countedUntil
  for (let touch = 0; touch < touches.count; touch++) {
    const agent = touches.agent[touch]
    const end = touches.end[touch]
    if (end === TouchEnd.handoverGiven) continue
    const isCounted = isBetween(touches.startAt[touch], 0, until)
    if (end === TouchEnd.consulted) {
      if (isCounted) work.consultsGiven[agent]++
      continue
    }
    if (end === TouchEnd.solved && isBetween(touches.endAt[touch], 0, until)) work.solved[agent]++
    if (isCounted) passCounted(work, people, touches, touch)
    people.lastTicket[agent] = touches.ticket[touch]
    people.lastKind[agent] = touches.kind[touch]
  }
}

/** What everybody did last and with which skills they have worked. */
interface People {
  /** Latest ticket, −1: none, and the kind as which it waited. */
  readonly lastTicket: Int32Array
  readonly lastKind: Uint16Array
  /** `agent * skills + skill`. */
  readonly hasSkill: Uint8Array
  readonly skills: number
  readonly skillOf: Uint16Array
  readonly alikeOf: Int32Array
}

function emptyPeople(program: Program, legend: Legend): People {
  const { count } = program.agents
  const { skills } = program.groups
  return {
    lastTicket: new Int32Array(count).fill(-1),
    lastKind: new Uint16Array(count),
    hasSkill: new Uint8Array(count * skills),
    skills,
    skillOf: program.kinds.skill,
    alikeOf: alikeKinds(program, legend)
  }
}

function passCounted(work: PeopleWork, people: People, touches: ObservedTouches, touch: number): void {
  const agent = touches.agent[touch]
  const kind = touches.kind[touch]
  work.touches[agent]++
  if (touches.consultSeconds[touch] > 0) work.consultsAsked[agent]++
  const place = agent * people.skills + people.skillOf[kind]
  work.skills[agent] += 1 - people.hasSkill[place]
  people.hasSkill[place] = 1
  passTurn(work, people, agent, touches.ticket[touch], kind)
}

function passTurn(
  work: PeopleWork,
  { lastTicket, lastKind, skillOf, alikeOf }: People,
  agent: number,
  ticket: number,
  kind: number
): void {
  if (lastTicket[agent] < 0) return
  const before = lastKind[agent]
  if (skillOf[before] !== skillOf[kind]) work.switches[agent]++
  if (lastTicket[agent] === ticket) return
  work.turns[agent]++
  if (alikeOf[before] === alikeOf[kind]) work.repeats[agent]++
}

/** A number for each kind; kinds of the same skill, channel and priority have the same. */
function alikeKinds({ kinds }: Program, { kindChannel }: Legend): Int32Array {
  const numbers = new Map<string, number>()
  return Int32Array.from({ length: kinds.count }, (_, kind) => {
    const key = [kinds.skill[kind], kindChannel[kind], kinds.priority[kind]].join()
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
}
