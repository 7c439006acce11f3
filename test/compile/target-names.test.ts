import { expect, test } from 'vitest'
import { targetNames } from '../../src/compile/target-names.ts'

test('a line of the targets is called by its priorities and plans, and a later one by what is left', () => {
  const names = targetNames([
    { priorities: ['P1'], plans: ['premium', 'enterprise'] },
    { priorities: ['P1'] },
    { priorities: ['P2', 'P3'] },
    { plans: ['free'] },
    {}
  ])
  expect(names).toEqual(['P1 premium, enterprise', 'P1 other plans', 'P2, P3', 'free', 'all other tickets'])
  expect(targetNames([{}])).toEqual(['all tickets'])
})
