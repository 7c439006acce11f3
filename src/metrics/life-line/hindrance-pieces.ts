import type { Observations } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import { Hindrance } from '../causes/desk.ts'
import { advance, dutySweep } from '../causes/duty-sweep.ts'
import type { LineWaits } from '../causes/line-waits.ts'
import { waitingClasses } from '../causes/waiting-classes.ts'

/** A part of a wait in which the same hindered it; seconds. */
export interface HindrancePiece {
  /** `Hindrance`. */
  readonly hindrance: number
  readonly from: number
  readonly to: number
}

/** Cuts each of these waits where what hinders it changes; rows as in `waits`. */
export function hindrancePieces(program: Program, observations: Observations, waits: LineWaits): HindrancePiece[][] {
  const classes = waitingClasses(program, new Set(waits.place))
  const changes: { readonly at: number; readonly hindrance: number }[][] = Array.from({ length: classes.count }, () => [
    { at: -Infinity, hindrance: Hindrance.nobodyOnShift }
  ])
  const sweep = dutySweep(program, observations, classes, (own, hindrance, at) => changes[own].push({ at, hindrance }))
  advance(
    sweep,
    waits.to.reduce((latest, at) => Math.max(latest, at), -Infinity)
  )
  return Array.from(waits.place, (place, wait) => {
    const own = changes[classes.ofPlace[place]]
    const pieces: HindrancePiece[] = []
    own.forEach(({ at, hindrance }, i) => {
      const from = Math.max(at, waits.from[wait])
      const to = Math.min(own[i + 1]?.at ?? Infinity, waits.to[wait])
      if (from < to) pieces.push({ hindrance, from, to })
    })
    return pieces
  })
}
