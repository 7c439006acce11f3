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

/**
 * Mark of a point, in hexadecimal digits: the same for the same makings.
 *
 * Of the scenario all counts, holidays and people of other files included, in its order, since names are told apart by their place; but not what
 * it is called, what is expected of it, or where its tickets lie, for which their hash stands.
 */
export const markPoint = ({ scenario, program, tzRelease, tickets }: PointMakings): string => {
  const { name: _name, about: _about, expect: _expect, demand, ...rest } = scenario
  const { file: _file, ...reading } = demand.replay ?? { file: '' }
  return sha256(
    JSON.stringify([PIECE_FORMAT, program, tzRelease, tickets, rest, { ...demand, replay: reading }], exact)
  )
}

/** Numbers without limit, which JSON does not have, are told from nothing. */
const exact = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? `number ${value}` : value

/** Name of the piece of one replication, from 0, of a point: 64 hexadecimal digits. */
export const pieceName = (pointMark: string, seed: number, replication: number): string =>
  sha256(`${pointMark} seed ${seed} replication ${replication}`)
