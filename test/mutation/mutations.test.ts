import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Mutation, mutated, mutationProblems } from './mutation.ts'
import { allMutations } from './mutations.ts'

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

  it('a text that is missing or stands there twice is refused', () => {
    expect(mutated('if (a < b) c()', sample)).toBe('if (a > b) c()')
    expect(() => mutated('if (a > b) c()', sample)).toThrow('0 times')
    expect(() => mutated('a < b, a < b', sample)).toThrow('2 times')
  })
})
