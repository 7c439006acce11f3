import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseVaryValues } from '../../src/cli/sweep/vary-values.ts'

const parse = (text: string): string[] => parseVaryValues(text, 0, 1000)

describe('the values of --vary', () => {
  it.each([
    ['16,20,24', ['16', '20', '24']],
    ['16..19', ['16', '17', '18', '19']],
    ['16..24:2', ['16', '18', '20', '22', '24']],
    ['24..16:4', ['24', '20', '16']],
    ['1..4:2', ['1', '3']],
    ['-2..1', ['-2', '-1', '0', '1']],
    ['0.1..0.4:0.1', ['0.1', '0.2', '0.3', '0.4']],
    ['2%..10%:4%', ['2%', '6%', '10%']],
    ['5..15 min:5', ['5 min', '10 min', '15 min']],
    ['4,8..10', ['4', '8', '9', '10']],
    ['swarm, ownership', ['swarm', 'ownership']],
    ['[day, late],[day]', ['[day, late]', '[day]']],
    ['{P1: hand over, P2: finish},{}', ['{P1: hand over, P2: finish}', '{}']],
    ['"a,b",\'c,d\'', ['"a,b"', "'c,d'"]],
    ['09:00,10:00', ['09:00', '10:00']]
  ])('%s is a list of values', (text, values) => {
    expect(parse(text)).toEqual(values)
  })

  it.each([
    ['', 'there is no value here', 0],
    ['1,,2', 'there is no value here', 2],
    ['1..x', 'this is no range of numbers', 0],
    ['3,1..', 'this is no range of numbers', 2],
    ['0.5..1', 'a range of decimals needs a step', 0],
    ['1..2:0', 'a step of 0 leads nowhere', 0],
    ['1 h..2 min', 'a range has one unit, not h and min', 0],
    ['1..1000000', 'this range has 1,000,000 values; a sweep has at most 1,000 points', 0]
  ])('"%s" is refused at its place: %s', (text, message, start) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ message, start }))
  })

  it('a range by a step has no number that is off by rounding', () => {
    const digits = fc.integer({ min: -500, max: 500 })
    fc.assert(
      fc.property(digits, fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 20 }), (first, step, more) => {
        const text = `${(first / 100).toFixed(2)}..${((first + step * more) / 100).toFixed(2)}:${(step / 100).toFixed(2)}`
        const expected = Array.from({ length: more + 1 }, (_, i) => (first + i * step) / 100)
        expect(parse(text).map(Number)).toEqual(expected)
      }),
      { numRuns: 200 }
    )
  })
})
