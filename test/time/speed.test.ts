import { expect, test } from 'vitest'
import { instantReader } from '../../src/time/parse-instant.ts'
import { expandShift } from '../../src/time/shift-times.ts'
import { toInstant } from '../../src/time/wall-clock.ts'
import { utc } from './shared-data.ts'

function seconds(work: () => void): number {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}

/** Bounds are several times what a slow machine needs: they catch a change of order, not noise. */
test('forty shift rules over five years are expanded in well under a second', () => {
  const zones = [
    'Europe/London',
    'America/Los_Angeles',
    'Asia/Singapore',
    'Asia/Tokyo',
    'America/Chicago',
    'Asia/Manila',
    'Australia/Sydney',
    'Asia/Kolkata'
  ]
  const taken = seconds(() => {
    for (const clock of zones.flatMap(zone => Array.from({ length: 5 }, () => zone))) {
      expandShift(
        { clock, start: 0, end: 0, days: [1, 2, 3, 4, 5, 6, 7], keep: 'end' },
        utc('2025-01-01'),
        utc('2030-01-01')
      )
    }
  })
  expect(taken).toBeLessThan(1)
})

test('a million local ticket times become instants in well under two seconds, text and all', () => {
  const texts = Array.from(
    { length: 1000 },
    (_, i) => `${1 + (i % 28)}/${1 + (i % 12)}/2016 ${i % 24}:${10 + (i % 50)}`
  )
  const read = instantReader('d/M/yyyy H:mm', 'America/Sao_Paulo')
  let sum = 0
  const reading = seconds(() => {
    for (let i = 0; i < 1_000_000; i++) sum += read(texts[i % 1000])
  })
  const converting = seconds(() => {
    for (let i = 0; i < 1_000_000; i++) sum += toInstant('America/Sao_Paulo', 1.4e9 + i * 97, 'compatible')
  })
  expect(sum).not.toBeNaN()
  expect(reading).toBeLessThan(2)
  expect(converting).toBeLessThan(1)
})
