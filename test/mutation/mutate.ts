import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { copyTree } from './copy-tree.ts'
import { type Mutation, mutated, mutationProblems } from './mutation.ts'
import { allMutations } from './mutations.ts'
import { runTests, type TestOutcome } from './run-tests.ts'
import { FATE_WIDTH, fateOf, tallyInWords, tallyOf } from './tally.ts'

/**
 * Breaks each rule in a copy of the tree and runs the tests that should notice; `MUTATION_ONLY`: a pattern of what is broken.
 *
 * Exit code 0 where all are noticed, 1 where one survives or its tests run out of time, 2 where the check itself cannot be made.
 */
const root = process.cwd()
const shared = resolve(root, process.env.SUNRELAY_SHARED ?? '../shared')
const only = new RegExp(process.env.MUTATION_ONLY ?? '')

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const tryOut = async (tree: string, mutation: Mutation): Promise<TestOutcome> => {
  const file = join(tree, mutation.file)
  const source = readFileSync(file, 'utf8')
  writeFileSync(file, mutated(source, mutation))
  try {
    return await runTests(tree, mutation.tests, shared)
  } finally {
    writeFileSync(file, source)
  }
}

const byWhat = (outcome: TestOutcome): string => {
  if (outcome.kind === 'failed') return `by “${outcome.title}”`
  if (outcome.kind === 'broken') return `no test ran: ${outcome.output.slice(0, 500)}`
  return outcome.kind
}

const lineOf = ({ rule, breaks }: Mutation, outcome: TestOutcome): string =>
  `${fateOf(outcome).padEnd(FATE_WIDTH)} ${rule.padEnd(4)} ${breaks} – ${byWhat(outcome)}`

/** Tries all mutations out in one copy of the tree, taking the next from a common list; returns what came of each. */
const workThrough = async (waiting: Mutation[]): Promise<TestOutcome[]> => {
  const tree = copyTree(root)
  const outcomes: TestOutcome[] = []
  try {
    for (let mutation = waiting.shift(); mutation; mutation = waiting.shift()) {
      const outcome = await tryOut(tree, mutation)
      outcomes.push(outcome)
      say(lineOf(mutation, outcome))
    }
  } finally {
    rmSync(tree, { recursive: true, force: true })
  }
  return outcomes
}

/** What the tests say of the tree as it is; they must pass before breaking anything tells something. */
const runUnbroken = async (mutations: readonly Mutation[]): Promise<TestOutcome> => {
  const tree = copyTree(root)
  try {
    return await runTests(tree, [...new Set(mutations.flatMap(({ tests }) => tests))], shared)
  } finally {
    rmSync(tree, { recursive: true, force: true })
  }
}

const main = async (): Promise<number> => {
  const chosen = allMutations.filter(({ rule, breaks }) => only.test(`${rule} ${breaks}`))
  const problems = mutationProblems(root, chosen)
  if (problems.length > 0) {
    for (const problem of problems) say(problem)
    return 2
  }
  const unbroken = await runUnbroken(chosen)
  if (unbroken.kind !== 'passed') {
    say(`The tests do not pass as it is: ${byWhat(unbroken)}`)
    return 2
  }
  const waiting = [...chosen]
  const lanes = Array.from({ length: Math.min(availableParallelism(), 4) }, () => workThrough(waiting))
  const tally = tallyOf((await Promise.all(lanes)).flat())
  say(tallyInWords(tally))
  return tally.killed === chosen.length ? 0 : 1
}

process.exitCode = await main()
