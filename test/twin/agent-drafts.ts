import fc from 'fast-check'
import type { AgentDraft, GroupDraft, KindDraft } from './program-draft.ts'
import { intervals } from './seconds-drafts.ts'
import { oneOf, type Shape, size, span, sparse, where } from './shape.ts'

/** Sets of people alike. */
export const groups = (shape: Shape): fc.Arbitrary<GroupDraft> =>
  fc
    .record({
      proficiency: fc.array(oneOf(1, 0.5, 0.25, 0.8), size(shape.skills)),
      preference: shape.hasPreference ? fc.array(fc.nat(2), size(shape.skills)) : fc.constant(undefined),
      context: where(shape, 'context', oneOf(0.5, 0, 1, 0.25)),
      consultChance: where(shape, 'consults', fc.array(oneOf(1, 0.5, 0), size(shape.skills)))
    })
    .map(sparse)

/** People with shifts, pauses and a career. */
export const agents = (shape: Shape): fc.Arbitrary<AgentDraft> =>
  fc
    .record({
      group: fc.nat(shape.groups - 1),
      shifts: intervals(shape.startAt, 4),
      isStaying: fc.boolean(),
      pauses: fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 4 })), size(4)),
      career: where(shape, 'careers', careers(shape)),
      leaving: where(shape, 'careers', fc.tuple(fc.nat(7), oneOf(0, 1, 3, -2, -5)))
    })
    .map(({ group, shifts, isStaying, pauses, career = [], leaving }) => {
      const [from, to] = shifts[shifts.length - 1]
      const all: [number, number][] = [...shifts.slice(0, -1), [from, isStaying ? Infinity : to]]
      const drawn = { group, shifts: all, pauses: shifts.flatMap((shift, i) => pauseIn(shift, pauses[i])), career }
      return leaving === undefined ? drawn : leavingForGood(drawn, ...leaving)
    })

/** At most one pause strictly inside a shift; a late or long one is left out. */
const pauseIn = ([from, to]: [number, number], [after, length]: [number, number]): [number, number][] => {
  const begins = from + 1 + after
  return begins + length < to ? [[begins, begins + length]] : []
}

const careers = (shape: Shape): fc.Arbitrary<NonNullable<AgentDraft['career']>> =>
  fc
    .uniqueArray(
      fc.record({
        at: fc.integer({ min: shape.startAt, max: shape.startAt + span }),
        group: fc.nat(shape.groups - 1)
      }),
      { maxLength: 3, selector: ({ at }) => at }
    )
    .map(changes => changes.toSorted((x, y) => x.at - y.at))

/** The person leaves for good some time before or after the end of a shift, which may still be in the calendar; some stay. */
const leavingForGood = (person: AgentDraft, last: number, later: number): AgentDraft => {
  const { shifts, career = [] } = person
  if (last >= shifts.length || shifts[last][1] === Infinity) return person
  const at = Math.max(shifts[0][0], shifts[last][1] + later)
  return { ...person, career: [...career.filter(change => change.at < at), { at, group: -1 }] }
}

/** A person without the changes of group by which they would lose a skill. */
export const withoutLoss = (person: AgentDraft, kinds: readonly KindDraft[]): AgentDraft => {
  let group = person.group
  const career = (person.career ?? []).filter(change => {
    const isKept = change.group < 0 || isSubset(skillsOf(group, kinds), skillsOf(change.group, kinds))
    if (isKept) group = change.group
    return isKept
  })
  return { ...person, career }
}

const isSubset = (few: ReadonlySet<number>, many: ReadonlySet<number>): boolean => [...few].every(one => many.has(one))

/** Skills of which a group may take some line. */
const skillsOf = (group: number, kinds: readonly KindDraft[]): Set<number> => {
  const isOpen = ({ stages }: KindDraft) =>
    stages.some(({ fresh, begun }) => [...fresh.groups, ...begun.groups].some(entry => entry.group === group))
  return new Set(kinds.filter(isOpen).map(kind => kind.skill ?? 0))
}
