import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatProblems } from '../../src/input/format-problems.ts'
import { type ReadOptions, readScenario } from '../../src/input/read-scenario.ts'
import { lineText } from '../../src/input/source.ts'
import { FULL, makeFolder, TEXTBOOK } from './scenario-folder.ts'

const folder = makeFolder({})
const file = join(folder, 'mutant.yaml')

/** Reads a text; whatever it is, the result is a scenario or problems that all lie inside their source. */
const mustBeTold = (text: string, options: ReadOptions = {}): void => {
  writeFileSync(file, text)
  const result = readScenario(file, options)
  const problems = 'problems' in result ? result.problems : result.warnings
  if ('problems' in result) expect(problems.some(({ severity }) => severity === 'error')).toBe(true)
  else expect(problems.every(({ severity }) => severity === 'warning')).toBe(true)
  for (const { place, message } of problems) {
    expect(message).not.toMatch(/Invalid input|undefined|\[object/)
    expect(place.line).toBeGreaterThanOrEqual(1)
    expect(place.line).toBeLessThanOrEqual(place.source.lineStarts.length)
    expect(place.column).toBeGreaterThanOrEqual(1)
    expect(place.column).toBeLessThanOrEqual(lineText(place.source, place.line).length + 1)
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not reach a terminal
  expect(formatProblems(problems, result.sources)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
}

const sample = fc.constantFrom(TEXTBOOK, FULL)
const WORDS = [
  'null',
  '-1',
  '0',
  '1e999',
  '.nan',
  '{}',
  '[]',
  '[[1]]',
  '"\\e[31m"',
  '*a',
  '&a x',
  '!!set',
  'true',
  '__proto__',
  'constructor',
  '0 h',
  '100%',
  '24:00',
  'P1',
  'web',
  'UTC',
  '2027-02-30',
  '<<: x',
  '\t',
  '\n',
  ': ',
  '- ',
  '# ',
  '%',
  '"',
  "'",
  '{',
  '}',
  '\u202e',
  '東京'
]
const word = fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 12, unit: 'binary' }))

describe('a scenario with random mistakes', () => {
  it('gives a scenario or located problems when its characters are changed', () => {
    const change = fc.record({ at: fc.nat(4000), length: fc.nat(30), insert: word })
    fc.assert(
      fc.property(sample, fc.array(change, { minLength: 1, maxLength: 4 }), (text, changes) => {
        let mutant = text
        for (const { at, length, insert } of changes) {
          const start = at % (mutant.length + 1)
          mutant = mutant.slice(0, start) + insert + mutant.slice(start + length)
        }
        mustBeTold(mutant)
      }),
      { numRuns: 150 }
    )
  })

  it('gives a scenario or located problems when whole values are exchanged', () => {
    fc.assert(
      fc.property(sample, fc.nat(500), word, (text, which, value) => {
        const tokens = [...text.matchAll(/[^\s{}[\],:][^{}[\],:\n]*/g)]
        const { 0: old, index } = tokens[which % tokens.length]
        mustBeTold(text.slice(0, index) + value + text.slice(index + old.length))
      }),
      { numRuns: 150 }
    )
  })

  it('gives a scenario or located problems when a line is missing or comes twice', () => {
    const lines = FULL.split('\n')
    for (let at = 0; at < lines.length; at++) {
      mustBeTold(lines.toSpliced(at, 1).join('\n'))
      mustBeTold(lines.toSpliced(at, 0, lines[at]).join('\n'))
    }
  })

  it('gives a scenario or located problems for any override', () => {
    const step = fc.constantFrom(
      'teams',
      'lisbon',
      'people',
      'skills',
      'vpn',
      'demand',
      'generate',
      'rate',
      '0',
      '1',
      'shift',
      '"san francisco"',
      'routing',
      'toString',
      ''
    )
    const path = fc.array(step, { maxLength: 5 }).map(steps => steps.join('.'))
    fc.assert(
      fc.property(path, fc.constantFrom('=', '', '=='), word, (keys, equals, value) =>
        mustBeTold(FULL, { set: [`${keys}${equals}${value}`] })
      ),
      { numRuns: 150 }
    )
  })
})
