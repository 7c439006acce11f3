import { expect, it } from 'vitest'
import { wayOfNames } from '../../../src/model/names/way-of-names.ts'

const wayFrom = (from: string, next: Readonly<Record<string, string | undefined>>, most?: number): string[] =>
  wayOfNames(from, next, name => name, most)

it('a way ends with the name that names none, is unknown, or closes the circle', () => {
  expect(wayFrom('a', { a: 'b', b: 'c', c: undefined })).toEqual(['a', 'b', 'c'])
  expect(wayFrom('a', { a: 'b' })).toEqual(['a', 'b'])
  expect(wayFrom('a', { a: 'toString' })).toEqual(['a', 'toString'])
  expect(wayFrom('a', { a: 'b', b: 'c', c: 'b' })).toEqual(['a', 'b', 'c', 'b'])
})

it('a way has one name more than the most that are of interest', () => {
  const next = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`n${i}`, `n${i + 1}`]))
  expect(wayFrom('n0', next, 24)).toHaveLength(25)
})
