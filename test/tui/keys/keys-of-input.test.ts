import type { Key } from 'ink'
import { expect, it } from 'vitest'
import { keysOfInput } from '../../../src/views/tui/keys/keys-of-input.ts'

const NONE = { tab: false, ctrl: false, meta: false, return: false } as Key
const keys = (input: string, key: Partial<Key> = {}, isPasting = false) =>
  keysOfInput(input, { ...NONE, ...key }, isPasting).keys

it.each([
  ['q', {}, ['q']],
  ['', { downArrow: true }, ['down']],
  ['c', { ctrl: true }, ['ctrl+c']],
  [' ', {}, ['space']],
  ['jjk', {}, ['j', 'j', 'k']],
  ['a\rb', {}, ['a', 'enter', 'b']],
  ['\u0003', {}, ['ctrl+c']],
  ['東京', {}, ['東', '京']],
  ['q', { meta: true }, ['esc', 'q']],
  ['', { escape: true, meta: true }, ['esc']],
  ['[25~', {}, []],
  ['[?62;22c', {}, []],
  ['[', {}, ['[']]
] as const)('%j with %j is %j', (input, key, expected) => expect(keys(input, key)).toEqual(expected))

it('a paste is one text in one line from its beginning to its end', () => {
  expect(keysOfInput('[200~', NONE, false)).toEqual({ keys: [], isPasting: true })
  expect(keys('enter\r\n\u0003q', {}, true)).toEqual(['paste enter q'])
  expect(keysOfInput('[201~', NONE, true)).toEqual({ keys: [], isPasting: false })
})
