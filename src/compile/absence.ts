import type { Scenario } from '../model/scenario.ts'
import { drawUniform, idWords, Purpose, streamOf } from '../num/luck.ts'

/** Tells whether a person is away without notice on a day (a day number in their team’s zone). */
export type Absence = (day: number) => boolean

/** Chance of a team’s people to be away without notice, 0…1. */
export const absenceShare = ({ absence, teams }: Scenario, team: string): number => teams[team].absence ?? absence ?? 0

/**
 * Draws the unplanned absence of one person: each day on its own, keyed by the run’s luck, the person’s name and
 * the day, so that nothing else changes it (K2, T4). A higher share only adds days.
 */
export const absenceOf = (luck: Uint32Array, person: string, share: number): Absence => {
  const [low, high] = idWords(person)
  const stream = streamOf(luck, Purpose.absence)
  const key0 = stream[0] ^ low
  const key1 = stream[1] ^ high
  return day => drawUniform(key0, key1, Purpose.absence, day) < share
}
