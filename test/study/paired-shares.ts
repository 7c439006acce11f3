import { simulate } from '../../src/engine/simulate.ts'
import type { HeadlineKey } from '../../src/metrics/headlines/headline-definitions.ts'
import type { HeadlineValue } from '../../src/metrics/headlines/headline-values.ts'
import type { ComparedDifference } from '../../src/metrics/schemas/comparison-schema.ts'
import { erlangC } from '../../src/num/erlang.ts'
import { drawUniform } from '../../src/num/luck.ts'
import { type ArmValues, compareValues } from '../../src/study/compare.ts'
import { buildProgram } from '../twin/build-program.ts'
import { draft, kind, person, ticket } from '../twin/micro-scenario.ts'

const EXPERIMENTS = 1000
const REPLICATIONS = 8
const TICKETS = 400
const FIRST = 60
const PARTS = 4
const ARRIVALS_PER_SECOND = 0.1

/** A queue with a known answer: exponential gaps and work, and so many people. */
interface Desk {
  readonly agents: number
  readonly meanWork: number
}

/** One fast person, or two of half the speed: the same capacity, and the same tickets bring the same work. */
const FAST: Desk = { agents: 1, meanWork: 5 }
const SLOW: Desk = { agents: 2, meanWork: 10 }

/** Waits of the tickets after the first sixty, which find an emptier queue. */
const waitsOf = ({ agents, meanWork }: Desk, replication: number): Float64Array => {
  let at = 0
  const tickets = Array.from({ length: TICKETS }, (_, n) => {
    at -= Math.log(drawUniform(replication, 78, 16, n)) / ARRIVALS_PER_SECOND
    return ticket(at, { luck: [n, replication] })
  })
  const people = Array.from({ length: agents }, () => person())
  const effort = { family: 'exponential', mean: meanWork } as const
  const program = buildProgram(
    draft({ until: Infinity, luck: [replication, 5], agents: people, kinds: [kind({ effort })], tickets })
  )
  const { firstStartAt } = simulate(program).tickets
  return firstStartAt.map((start, row) => start - program.tickets.createdAt[row]).subarray(FIRST)
}

const figure = (key: HeadlineKey, value: number, priority: string | null): HeadlineValue => ({ key, priority, value })

const figuresOf = (waits: Float64Array, priority: string | null): HeadlineValue[] => {
  const above = waits.filter(wait => wait > 0).length
  const ratio = { above, below: waits.length }
  const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length
  return [
    figure('firstReplySeconds.mean', mean, priority),
    { ...figure('firstReplyTarget.share', above / waits.length, priority), ratio }
  ]
}

/** The mean wait and the share of those who wait: of all tickets, and of each part of the time. */
const valuesOf = (waits: Float64Array): HeadlineValue[] => {
  const length = waits.length / PARTS
  const parts = Array.from({ length: PARTS }, (_, part) => waits.subarray(part * length, (part + 1) * length))
  return [...figuresOf(waits, null), ...parts.flatMap((own, part) => figuresOf(own, `part ${part + 1}`))]
}

const armsOf = (desk: Desk): ArmValues[] =>
  Array.from({ length: EXPERIMENTS }, (_, experiment) =>
    Array.from({ length: REPLICATIONS }, (_, r) => valuesOf(waitsOf(desk, experiment * REPLICATIONS + r)))
  )

const differencesOf = (first: ArmValues, second: ArmValues): ComparedDifference[] =>
  compareValues(['A', 'B'], [first, second]).measures.flatMap(({ differences }) => differences)

const shareOf = <T>(list: readonly T[], isSo: (each: T) => boolean): number => list.filter(isSo).length / list.length

/** How often the intervals of a thousand comparisons say what is true. */
export interface PairedShares {
  /** Of comparisons of the two desks: 95% intervals that hold the exact difference in the mean wait, and in the share of those who wait. */
  readonly held: Readonly<Record<'meanWait' | 'probWait', number>>
  /** Of these, comparisons for which the same luck is worth more than as many replications again. */
  readonly worthTwice: number
  /** Of comparisons of a desk with itself under other luck: those that claim a difference in some figure. */
  readonly claimed: number
  /** The same where each figure is judged as if it were the only one. */
  readonly uncorrected: number
}

const heldOf = (fast: readonly ArmValues[], slow: readonly ArmValues[], key: 'meanWait' | 'probWait'): number => {
  const [one, two] = [FAST, SLOW].map(desk => erlangC({ arrivalRate: ARRIVALS_PER_SECOND, ...desk })[key])
  const place = key === 'meanWait' ? 0 : 1
  return shareOf(
    fast.map((first, experiment) => differencesOf(first, slow[experiment])[place]),
    ({ low, high }) => (low ?? Infinity) <= two - one && two - one <= (high ?? -Infinity)
  )
}

/** Runs the two desks a thousand times eight replications and compares them. */
export const pairedShares = (): PairedShares => {
  const [fast, slow] = [armsOf(FAST), armsOf(SLOW)]
  const pairing = fast.map(
    (first, experiment) => compareValues(['A', 'B'], [first, slow[experiment]]).pairing[0].varianceRatio ?? 0
  )
  // Each is compared with the next, whose luck is another.
  const none = [fast, slow].flatMap(arms =>
    arms.slice(1).map((second, experiment) => differencesOf(arms[experiment], second))
  )
  return {
    held: { meanWait: heldOf(fast, slow, 'meanWait'), probWait: heldOf(fast, slow, 'probWait') },
    worthTwice: shareOf(pairing, ratio => ratio > 2),
    claimed: shareOf(none, found => found.some(({ verdict }) => verdict === 'less' || verdict === 'more')),
    uncorrected: shareOf(none, found => found.some(({ probability }) => (probability ?? 1) <= 0.05))
  }
}
