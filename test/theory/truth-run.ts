import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { allTruthCases } from './truth-cases.ts'
import { exactResultOf, isExact } from './truth-exact.ts'
import { type CaseResult, type Coverage, coverageOf, runAtLength } from './truth-full-length.ts'
import { reportOf } from './truth-report.ts'
import { scenarioOf } from './truth-scenarios.ts'

/** Work for one process: a case at full length, or its coverage. */
interface Task {
  readonly id: string
  readonly kind: 'length' | 'coverage'
}

const COVERAGE_CASES = ['ERC-P01', 'PNP-P01', 'MTS-P01', 'OPN-P01']
const SECONDS_ALLOWED = Number(process.env.TRUTH_SECONDS ?? 60)
const ONLY = new RegExp(process.env.TRUTH_ONLY ?? '')

type Answer =
  | { readonly result: CaseResult }
  | { readonly coverage: Coverage }
  | { readonly fault: string; readonly id: string }

const carryOut = ({ id, kind }: Task): Answer => {
  const truth = allTruthCases().find(each => each.id === id)
  const told = truth && scenarioOf(truth)
  if (truth === undefined || told === undefined || typeof told === 'string') return { id, fault: 'cannot be said' }
  try {
    return kind === 'coverage'
      ? { coverage: coverageOf(truth, told) }
      : { result: runAtLength(truth, told, SECONDS_ALLOWED) }
  } catch (error) {
    return { id, fault: error instanceof Error ? error.message : String(error) }
  }
}

const tasks = (): Task[] => {
  const sayable = allTruthCases().filter(each => typeof scenarioOf(each) !== 'string' && ONLY.test(each.id))
  const coverage = sayable.filter(({ id }) => COVERAGE_CASES.includes(id))
  return [
    ...coverage.map(({ id }): Task => ({ id, kind: 'coverage' })),
    ...sayable.map(({ id }): Task => ({ id, kind: 'length' }))
  ]
}

/** Hands the tasks to as many processes as there are cores, one at a time each. */
const runAll = async (): Promise<Answer[]> => {
  const waiting = tasks()
  const answers: Answer[] = []
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const child = fork(process.argv[1], ['worker'], { serialization: 'advanced' })
      const next = () => {
        const task = waiting.shift()
        if (task) child.send(task)
        else child.disconnect()
      }
      child.on('message', answer => {
        answers.push(answer as Answer)
        process.stderr.write(`${waiting.length} to go\n`)
        next()
      })
      child.on('error', reject)
      child.on('exit', () => resolve())
      next()
    })
  await Promise.all(Array.from({ length: Math.max(1, availableParallelism()) }, work))
  return answers
}

if (process.argv[2] === 'worker') {
  process.on('message', task => process.send?.(carryOut(task as Task)))
} else {
  const answers = await runAll()
  const faults = answers.flatMap(answer => ('fault' in answer ? [answer] : []))
  const results = answers.flatMap(answer => ('result' in answer ? [answer.result] : []))
  const coverages = answers.flatMap(answer => ('coverage' in answer ? [answer.coverage] : []))
  const unsaid = allTruthCases().flatMap(each => {
    const told = scenarioOf(each)
    return typeof told === 'string' && ONLY.test(each.id) && !isExact(each) ? [{ id: each.id, reason: told }] : []
  })
  const exact = allTruthCases()
    .filter(each => isExact(each) && ONLY.test(each.id))
    .map(exactResultOf)
  const { text, isGood } = reportOf({ results, exact, coverages, faults, unsaid })
  process.stdout.write(`${text}\n`)
  process.exitCode = isGood ? 0 : 1
}
