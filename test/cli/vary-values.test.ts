import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pathConflicts } from '../../src/cli/sweep/path-conflicts.ts'
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
    ['10..30 per day:10', ['10 per day', '20 per day', '30 per day']],
    ['10 per day..20  per  day:10 per day', ['10 per day', '20 per day']],
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
    ['a,"b,c', 'this quote has no end', 2],
    ['1,,2', 'there is no value here', 2],
    ['1..x', 'this is no range of numbers', 0],
    ['3,1..', 'this is no range of numbers', 2],
    ['0.5..1', 'a range of decimals needs a step', 0],
    ['1..2:0', 'a step of 0 leads nowhere', 0],
    ['1 per day..2 per week', 'a range has one unit, not per day and per week', 0],
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

describe('paths that are varied beside each other', () => {
  it.each<[paths: readonly string[], complaint: string]>([
    [['a.b', '"a".b'], '--vary "a".b is the same as --vary a.b; give all its values at once.'],
    [['a', 'a'], '--vary a is given twice'],
    [['targets.0.share', 'targets.00.share'], 'is the same as'],
    [["a.'b c'.d", 'a."b c"'], `--vary a."b c" sets all of what --vary a.'b c'.d sets a part of`]
  ])('%j are refused in a grid', (paths, complaint) => {
    expect(pathConflicts(paths, 'grid')).toEqual([expect.stringContaining(complaint)])
  })

  it('that only begin alike go together, and each alone also where one holds the other', () => {
    expect(pathConflicts(['a.b', 'a.bc', 'a.c', 'ab'], 'grid')).toEqual([])
    expect(pathConflicts(['a', 'a.b'], 'one at a time')).toEqual([])
    expect(pathConflicts(['a.b', 'a.b'], 'one at a time')).toHaveLength(1)
  })

  it('are all told at once', () => {
    expect(pathConflicts(['a', 'a.b', 'c', 'c'], 'grid')).toHaveLength(2)
  })
})
