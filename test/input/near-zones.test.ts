import { describe, expect, it } from 'vitest'
import { nearZones, zoneHint } from '../../src/input/near-zones.ts'

describe('what is suggested for a zone that there is not', () => {
  it.each([
    ['europe/london', 'Europe/London'],
    ['New York', 'America/New_York'],
    ['Amercia/New_York', 'America/New_York'],
    ['Asia/Calcuta', 'Asia/Calcutta'],
    ['Lisbon', 'Europe/Lisbon']
  ])('for %s is %s alone', (typed, meant) => {
    expect(zoneHint(typed)).toBe(`did you mean ${meant}?`)
  })

  it('is nothing where the name is like no other, is empty or is a book', () => {
    expect(zoneHint('Gotham')).toBeUndefined()
    expect(zoneHint('')).toBeUndefined()
    expect(nearZones('Europe/London'.repeat(100_000))).toEqual([])
  })

  it('is at most three, the nearest first', () => {
    const near = nearZones('Etc/GMT+15')
    expect(near.length).toBeGreaterThan(1)
    expect(near.length).toBeLessThanOrEqual(3)
    expect(near.every(zone => zone.startsWith('Etc/GMT'))).toBe(true)
  })
})
