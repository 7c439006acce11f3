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

test('a line of some channels says by which, and a later one that the others are left', () => {
  const names = targetNames([
    { priorities: ['P1'], channels: ['phone', 'chat'] },
    { priorities: ['P1'] },
    { priorities: ['P2'], channels: ['chat'] },
    { channels: ['form'] },
    {}
  ])
  expect(names).toEqual([
    'P1 by phone, chat',
    'P1 by other channels',
    'P2 by chat',
    'all other tickets by form',
    'all other tickets'
  ])
})
