import { describe, expect, it } from 'vitest'
import { editDistance, hintFor, suggest } from '../../../src/model/names/suggest.ts'

describe('suggestions', () => {
  it.each([
    ['', 'abc', 3],
    ['firewal', 'firewall', 1],
    ['teh', 'the', 1],
    ['kitten', 'sitting', 3]
  ])('counts changes, insertions, removals and swaps: %s → %s', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance)
    expect(editDistance(to, from)).toBe(distance)
  })

  it('name the nearest candidate, whatever its case or spaces', () => {
    expect(suggest('San_Francisco', ['san francisco', 'lisbon'])).toBe('san francisco')
    expect(suggest('tokio', ['osaka', 'tokyo'])).toBe('tokyo')
  })

  it('name nothing when nothing is near', () => {
    expect(suggest('xylophone', ['firewall', 'vpn'])).toBeUndefined()
    expect(suggest('a'.repeat(1000), ['a'])).toBeUndefined()
  })

  it('list what there is when nothing is near', () => {
    expect(hintFor('zzz', ['a', 'b'])).toBe('there is "a", "b"')
    expect(hintFor('zzz', [])).toBeUndefined()
  })
})
