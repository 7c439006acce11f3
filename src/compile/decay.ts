import type { ProgramDecay } from '../engine/program.ts'
import { FADED_FLOOR } from '../model/careers/practice.ts'
import type { Scenario } from '../model/scenario.ts'
import type { SkillList } from './skill-list.ts'

/** How skills fade without practice (P3), combined ones like their first part; undefined where none does. */
export const decayOf = ({ skills }: Scenario, { names, parts }: SkillList): ProgramDecay | undefined => {
  const fades = parts.map(([first]) => skills[names[first]].fades)
  if (fades.every(fade => fade === undefined)) return undefined
  return {
    afterSeconds: Float64Array.from(fades, fade => fade?.after ?? 0),
    halfSeconds: Float64Array.from(fades, fade => fade?.half ?? Number.POSITIVE_INFINITY),
    floor: Float64Array.from(fades, fade => fade?.floor ?? (fade === undefined ? 1 : FADED_FLOOR))
  }
}
