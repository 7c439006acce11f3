import { staffSkills } from '../../../figures/panels/staff-cells.ts'
import type { Result } from '../../../metrics/schemas/result-schema.ts'
import type { PanelState } from '../state/tui-state.ts'
import { isUnserved, type SkillNumber } from './skills-number.ts'

/** Skills that hold the filter: all together (null) first, then the worst; or by name, or by the region that was asked for. */
export const skillRows = (
  result: Result,
  number: SkillNumber,
  regions: readonly (string | null)[],
  { filter, sort, isReversed }: Pick<PanelState, 'filter' | 'sort' | 'isReversed'>
): readonly (string | null)[] => {
  const wanted = filter.trim().toLowerCase()
  const names = staffSkills(result).filter(skill => skill.toLowerCase().includes(wanted))
  const sign = isReversed ? -1 : 1
  const region = regions[Math.max(0, sort - 1)] ?? null
  const keyed = names.map(skill => {
    const place = { skill, region }
    return { skill, isNobodys: isUnserved(result, { skill, region: null }), value: number.value(result, place) }
  })
  const compare = sort === 0 ? byName : byWorst(number.isLessWorse ? -sign : sign)
  keyed.sort((a, b) => (sort === 0 ? sign : 1) * compare(a, b))
  return [...(wanted === '' && names.length !== 1 ? [null] : []), ...keyed.map(({ skill }) => skill)]
}

/** The largest of a number in any one skill and region; 0 where there is none. */
export const worstSkill = (
  result: Result,
  number: SkillNumber,
  regions: readonly (string | null)[],
  skills: readonly (string | null)[]
): number => {
  const values = skills.flatMap(skill =>
    skill === null ? [] : regions.map(region => number.value(result, { skill, region }) ?? 0)
  )
  return values.reduce((most, value) => Math.max(most, value), 0)
}

interface Keyed {
  readonly skill: string
  readonly isNobodys: boolean
  readonly value: number | null
}

const byName = (a: Keyed, b: Keyed): number => (a.skill < b.skill ? -1 : 1)

/** A skill that nobody has comes first, what has no number last. */
const byWorst =
  (sign: number) =>
  (a: Keyed, b: Keyed): number =>
    rankOf(a) - rankOf(b) || sign * ((b.value ?? 0) - (a.value ?? 0))

const rankOf = ({ value, isNobodys }: Keyed): number => (isNobodys ? 0 : value === null ? 2 : 1)
