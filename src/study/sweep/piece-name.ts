import { createHash } from 'node:crypto'
import type { Scenario } from '../../model/scenario.ts'
import { PIECE_FORMAT } from './piece.ts'

/** All that decides what the replications of a point come to, besides the seed. */
export interface PointMakings {
  readonly scenario: Scenario
  /** Version of the program, and what tells this build of it from others. */
  readonly program: { readonly version: string; readonly build: string }
  /** Release of the time-zone data. */
  readonly tzRelease: string
  /** Of the file of recorded tickets, and whether rows that cannot be used were left out; null: tickets are drawn. */
  readonly tickets: { readonly sha256: string; readonly skipBadRows: boolean } | null
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Values that hold where a scenario says nothing: one that says them is the same scenario. */
const STATED = { absence: 0, warmup: 0, cooldown: 0, factor: 1 } as const

const unlessStated = <K extends keyof typeof STATED>(key: K, value: number | undefined): { [P in K]?: number } =>
  value === undefined || value === STATED[key] ? {} : ({ [key]: value } as { [P in K]?: number })

/**
 * All of a scenario that a run can depend on, as text: the same for scenarios that are the same however they are written.
 *
 * All counts, holidays and people of other files included, in its order, since names are told apart by their place; but not what it is
 * called, what is expected of it, or where its tickets lie.
 */
export const scenarioText = ({ absence, demand, period, ...scenario }: Scenario): string => {
  const { name: _name, about: _about, expect: _expect, ...rest } = scenario
  const { warmup, cooldown, ...days } = period
  const { factor, replay, ...generated } = demand
  const { file: _file, ...reading } = replay ?? { file: '' }
  const stated = { ...unlessStated('absence', absence), ...unlessStated('factor', factor) }
  const around = { ...unlessStated('warmup', warmup), ...unlessStated('cooldown', cooldown) }
  return JSON.stringify([rest, stated, { ...days, ...around }, { ...generated, replay: replay && reading }], exact)
}

/** Mark of a point, in hexadecimal digits: the same for the same makings. For the place of its tickets stands their hash. */
export const markPoint = ({ scenario, program, tzRelease, tickets }: PointMakings): string =>
  sha256(JSON.stringify([PIECE_FORMAT, program, tzRelease, tickets, scenarioText(scenario)]))

/** Numbers without limit, which JSON does not have, are told from nothing. */
const exact = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? `number ${value}` : value

/** Name of the piece of one replication, from 0, of a point: 64 hexadecimal digits. */
export const pieceName = (pointMark: string, seed: number, replication: number): string =>
  sha256(`${pointMark} seed ${seed} replication ${replication}`)
