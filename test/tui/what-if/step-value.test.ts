import { expect, it } from 'vitest'
import { stepValue } from '../../../src/views/tui/what-if/step-value.ts'

const field = { path: 'a', group: 'A', label: 'a', value: '' }

it.each([
  ['12', 1, 1, '13'],
  ['0', 1, -1, '0'],
  ['1', 0.05, 1, '1.05'],
  ['1.1', 0.05, -1, '1.05'],
  ['5%', 1, 1, '6%'],
  ['2.5%', 1, -1, '1.5%'],
  ['0%', 1, -1, '0%'],
  ['09:00', 30, 1, '09:30'],
  ['00:00', 30, -1, '23:30'],
  ['23:45', 30, 1, '00:15'],
  ['20 min', 1, 1, '20 min']
] as const)('%s by a step of %d, %d, is %s', (value, step, by, wanted) =>
  expect(stepValue({ ...field, step }, value, by)).toBe(wanted)
)

it('choices go round, and a value that is none of them goes on from the first', () => {
  const choices = ['skills', 'swarm', 'ownership']
  const after = (value: string, by: 1 | -1): string => stepValue({ ...field, choices }, value, by)
  expect([after('skills', 1), after('ownership', 1), after('skills', -1), after('other', 1)]).toEqual([
    'swarm',
    'skills',
    'ownership',
    'swarm'
  ])
})
