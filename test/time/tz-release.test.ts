import { describe, expect, test } from 'vitest'
import { compareWithRuntime, runtimeTzRelease, tzRelease } from '../../src/time/tz-release.ts'
import { utc } from './shared-data.ts'

const [from, to] = [utc('2027-01-01'), utc('2028-01-01')]

describe('releases of the tz data', () => {
  test('the release that decides is named like those of the tz database', () => {
    expect(tzRelease()).toMatch(/^20\d\d[a-z]$/)
    expect(runtimeTzRelease()).toMatch(/^20\d\d[a-z]$/)
  })

  test('both libraries agree on zones whose rules are old', () => {
    const zones = [
      'UTC',
      'Europe/London',
      'America/New_York',
      'Asia/Singapore',
      'Australia/Lord_Howe',
      'Africa/Casablanca'
    ]
    expect(compareWithRuntime([...zones, 'UTC'], from, to)).toEqual([])
  })

  test('a runtime with older data is shown to differ in Moldova on the two days of change', () => {
    if (runtimeTzRelease() >= '2026a') return expect(compareWithRuntime(['Europe/Chisinau'], from, to)).toEqual([])
    const differences = compareWithRuntime(['Europe/Chisinau'], from, to)
    expect(differences.map(({ firstDate, lastDate }) => [firstDate, lastDate])).toEqual([
      ['2027-03-28', '2027-03-28'],
      ['2027-10-31', '2027-10-31']
    ])
    expect(differences[0]).toMatchObject({ zone: 'Europe/Chisinau', offset: 7200, runtimeOffset: 10_800 })
  })
})
