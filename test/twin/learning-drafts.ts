import fc from 'fast-check'
import type { DecayDraft, ProgramDraft } from './program-draft.ts'
import { draws } from './seconds-drafts.ts'
import { oneOf, type Shape, size } from './shape.ts'

/** Who answers whom, for how long, and how long somebody asks in vain. */
export const consults = (shape: Shape): fc.Arbitrary<NonNullable<ProgramDraft['consults']>> => {
  const helpers = fc.subarray([...Array(shape.groups).keys()], { minLength: Math.min(shape.groups, 2) })
  return fc.record({
    skills: fc.array(fc.record({ talk: draws, groups: helpers }), size(shape.skills)),
    giveUp: oneOf(3, 1, 6, 20, Infinity)
  })
}

/** How each skill fades; halves in whole seconds, so that what has faded still ends at simple instants. */
export const decays = (shape: Shape): fc.Arbitrary<DecayDraft[]> =>
  fc.array(
    fc.record({ after: oneOf(3, 0, 8), half: oneOf(1, 2, 5, Infinity), floor: oneOf(0.5, 0.25, 0.1, 1) }),
    size(shape.skills)
  )
