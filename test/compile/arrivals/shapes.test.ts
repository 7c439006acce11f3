import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weekPattern } from '../../../src/compile/arrivals/shape.ts'
import { partOfWeek } from '../../../src/time/labels.ts'
import { compiled, deskOf } from '../desk.ts'

const numbers = (length: number) => fc.array(fc.integer({ min: 1, max: 9 }), { minLength: length, maxLength: length })

describe('shapes of half and quarter hours', () => {
  it('are those of whole hours where all parts of an hour are alike', () => {
    fc.assert(
      fc.property(numbers(24), numbers(24), fc.constantFrom(2, 4), (weekday, saturday, parts) => {
        const finer = (hours: readonly number[]): number[] =>
          hours.flatMap(value => new Array<number>(parts).fill(value))
        const coarse = weekPattern({ weekday, saturday })
        const fine = weekPattern({ weekday: finer(weekday), saturday })
        expect(fine).toHaveLength(168 * parts)
        fine.forEach((value, part) => {
          expect(value).toBeCloseTo(coarse[Math.floor(part / parts)], 12)
        })
      })
    )
  })

  it('give the same tickets as whole hours where all parts of an hour are alike', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => 1 + (hour % 5))
    const draw = (weekday: number[]) =>
      compiled(
        deskOf({
          demand: { generate: { rate: '60 per hour', zone: 'Asia/Kathmandu', shapes: { s: { weekday } }, shape: 's' } }
        })
      ).program.tickets
    const coarse = draw(hours)
    const fine = draw(hours.flatMap(value => [value, value, value, value]))
    expect(fine.count).toBe(coarse.count)
    for (let row = 0; row < fine.count; row++) expect(fine.createdAt[row]).toBeCloseTo(coarse.createdAt[row], 6)
    expect(fine.luckLow).toEqual(coarse.luckLow)
  })

  it('put all traffic into the parts of the day that have some', () => {
    const weekday = Array.from({ length: 96 }, (_, quarter) => (quarter === 39 ? 1 : 0))
    const { program, legend } = compiled(
      deskOf({
        demand: {
          generate: {
            rate: '400 per week',
            zone: 'Asia/Kathmandu',
            shapes: { s: { weekday, saturday: weekday } },
            shape: 's'
          }
        }
      })
    )
    expect(program.tickets.count).toBeGreaterThan(300)
    // 09:45–10:00 in Kathmandu, which is five hours and three quarters ahead.
    for (const at of program.tickets.createdAt)
      expect(partOfWeek('Asia/Kathmandu', legend.epochSeconds + at, 672) % 96).toBe(39)
  })
})
