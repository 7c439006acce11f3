import { intakeMutations } from './intake-mutations.ts'
import { lifeMutations } from './life-mutations.ts'
import { measureMutations } from './measure-mutations.ts'
import type { Mutation } from './mutation.ts'
import { peopleMutations } from './people-mutations.ts'
import { routingMutations } from './routing-mutations.ts'
import { timeMutations } from './time-mutations.ts'

/** Every rule that is broken on purpose. */
export const allMutations: readonly Mutation[] = [
  ...timeMutations,
  ...routingMutations,
  ...lifeMutations,
  ...peopleMutations,
  ...intakeMutations,
  ...measureMutations
]
