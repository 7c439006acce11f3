import fc from 'fast-check'
import type { TicketDraft } from './program-draft.ts'

/** Instants lie so close together that several things often happen at once. */
export const span = 30

/** What a generated program may have beside queues, shifts and replies; each has some of these. */
export const features = [
  'bot',
  'effort factor',
  'true kind',
  'move',
  'after reply',
  'reopen',
  'redial',
  'urgency',
  'live',
  'consults',
  'careers',
  'decay',
  'context',
  'keeps',
  'random'
] as const

/** One of `features`. */
export type Feature = (typeof features)[number]

/** What the data may say of a ticket beside its arrival; a program has some of these columns. */
export const columns = ['effort', 'touches', 'patience', 'dueAt', 'replyClock', 'pending'] as const

/** The size of a generated program and what is in it. */
export interface Shape {
  startAt: number
  skills: number
  groups: number
  kinds: number
  hasPreference: boolean
  features: Feature[]
  absent: (typeof columns)[number][]
}

/** One of the values, the first of which a failing program shrinks to. */
export const oneOf = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values)

/** Absent in one of `freq` cases. */
export const optional = <T>(arbitrary: fc.Arbitrary<T>, freq = 3): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq })

/** Present where the program has the feature. */
export const where = <T>(shape: Shape, feature: Feature, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  shape.features.includes(feature) ? arbitrary : fc.constant(undefined)

/** Leaves out the properties that are undefined, as the drafts want it. */
export const sparse = <T extends object>(record: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

/** Just so many elements. */
export const size = (length: number) => ({ minLength: length, maxLength: length })

/** None of the features, one alone, or several together. */
const chosenFeatures: fc.Arbitrary<Feature[]> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Feature[]>([]) },
  { weight: 5, arbitrary: fc.constantFrom(...features).map(feature => [feature]) },
  { weight: 10, arbitrary: fc.subarray([...features]) }
)

/** Shapes of small programs. */
export const shapes: fc.Arbitrary<Shape> = fc.record({
  startAt: oneOf(0, -3, -20),
  skills: fc.integer({ min: 1, max: 3 }),
  groups: fc.integer({ min: 1, max: 4 }),
  kinds: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 5 }) }, { weight: 1, arbitrary: oneOf(9) }),
  hasPreference: fc.boolean(),
  features: chosenFeatures,
  absent: fc.subarray([...columns])
})

/** A ticket without the columns that the program does not have. */
export const without = (ticket: TicketDraft, absent: Shape['absent']): TicketDraft => {
  const rest = { ...ticket }
  for (const column of absent) delete rest[column]
  return rest
}
