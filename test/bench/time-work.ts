import { instantReader } from '../../src/time/parse-instant.ts'
import { expandShift } from '../../src/time/shift-times.ts'
import { toInstant } from '../../src/time/wall-clock.ts'

const FIVE_YEARS = [Date.UTC(2025, 0, 1) / 1000, Date.UTC(2030, 0, 1) / 1000] as const
const ZONES = ['Europe/London', 'America/Los_Angeles', 'Asia/Singapore', 'Asia/Tokyo', 'Australia/Sydney']
const MILLION = 1_000_000

/** Expands forty shift rules over five years; returns the number of shifts. */
export const expandFortyRules = (): number => {
  let count = 0
  for (const clock of ZONES) {
    for (let hour = 0; hour < 8; hour++) {
      const rule = { clock, start: hour * 3600, end: 0, days: [1, 2, 3, 4, 5, 6, 7], keep: 'end' } as const
      count += expandShift(rule, ...FIVE_YEARS).length
    }
  }
  return count
}

/** Reads a million local times as a ticket file writes them; returns the sum of the instants. */
export const readMillionTimes = (): number => {
  const texts = Array.from(
    { length: 1000 },
    (_, i) => `${1 + (i % 28)}/${1 + (i % 12)}/2016 ${i % 24}:${10 + (i % 50)}`
  )
  const read = instantReader('d/M/yyyy H:mm', 'America/Sao_Paulo')
  let sum = 0
  for (let i = 0; i < MILLION; i++) sum += read(texts[i % texts.length])
  return sum
}

/** Turns a million wall-clock times into instants; returns their sum. */
export const convertMillionTimes = (): number => {
  let sum = 0
  for (let i = 0; i < MILLION; i++) sum += toInstant('America/Sao_Paulo', 1.4e9 + i * 97, 'compatible')
  return sum
}
