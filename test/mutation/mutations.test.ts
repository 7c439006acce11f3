import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Mutation, mutated, mutationProblems } from './mutation.ts'
import { allMutations } from './mutations.ts'
import { outcomeOf, type TestReport } from './run-tests.ts'
import { fateOf, tallyInWords, tallyOf } from './tally.ts'

const root = new URL('../..', import.meta.url).pathname

const sample: Mutation = { rule: 'R0', breaks: 'nothing', file: 'x.ts', find: 'a < b', replace: 'a > b', tests: [] }

describe('the mutations', () => {
  it('each finds its text exactly once in the source, so that none has gone stale', () => {
    expect(mutationProblems(root, allMutations)).toEqual([])
  })

  it('each names tests that are there, and differs from all others', () => {
    const missing = allMutations.flatMap(({ tests }) => tests).filter(file => !existsSync(join(root, file)))
    expect(missing).toEqual([])
    expect(allMutations.filter(({ tests }) => tests.length === 0)).toEqual([])
    expect(new Set(allMutations.map(({ file, find, replace }) => `${file}|${find}|${replace}`)).size).toBe(
      allMutations.length
    )
  })

  it('only a test that fails kills one: tests that pass, do not run or run out of time do not', () => {
    const failed = { kind: 'failed', title: 'a law' } as const
    const outcomes = [
      failed,
      { kind: 'passed' },
      { kind: 'out of time' },
      { kind: 'broken', output: '' },
      failed
    ] as const
    expect(outcomes.map(fateOf)).toEqual(['killed', 'SURVIVED', 'OUT OF TIME', 'SURVIVED', 'killed'])
    expect(tallyInWords(tallyOf(outcomes))).toBe(
      '2 of 5 mutations killed, 2 survived, the tests of 1 ran out of time (not killed)'
    )
    expect(tallyInWords(tallyOf([failed]))).toBe('1 of 1 mutations killed, 0 survived')
  })

  it('a test that fails by the clock alone tells nothing, and one that fails otherwise is named', () => {
    const test = (fullName: string, message: string) => ({ status: 'failed', fullName, failureMessages: [message] })
    const late = test('slow', 'Error: Test timed out in 60000ms.')
    const wrong = test('wrong', 'AssertionError: expected 1 to be 2')
    const reportOf = (...assertionResults: { readonly status: string; readonly fullName: string }[]): TestReport => ({
      numFailedTests: assertionResults.length,
      numPassedTests: 0,
      success: false,
      testResults: [{ message: '', assertionResults }]
    })
    expect(outcomeOf(reportOf(late), '')).toEqual({ kind: 'out of time' })
    expect(outcomeOf(reportOf(late, wrong), '')).toEqual({ kind: 'failed', title: 'wrong' })
    expect(outcomeOf(undefined, 'no such file')).toEqual({ kind: 'broken', output: 'no such file' })
  })

  it('a text that is missing or stands there twice is refused', () => {
    expect(mutated('if (a < b) c()', sample)).toBe('if (a > b) c()')
    expect(() => mutated('if (a > b) c()', sample)).toThrow('0 times')
    expect(() => mutated('a < b, a < b', sample)).toThrow('2 times')
  })
})
