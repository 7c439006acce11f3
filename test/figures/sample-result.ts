import fc from 'fast-check'
import type { Legend } from '../../src/engine/legend.ts'
import { simulate } from '../../src/engine/simulate.ts'
import { measure } from '../../src/metrics/measure.ts'
import type { Measures } from '../../src/metrics/measures.ts'
import { mergeMeasures } from '../../src/metrics/merge/merge-measures.ts'
import type { Result } from '../../src/metrics/schemas/result-schema.ts'
import { legendOfProgram } from '../metrics/legend-of-program.ts'
import { buildProgram } from '../twin/build-program.ts'
import { draft, inGroup, kind, line, ticket } from '../twin/micro-scenario.ts'

const HOUR = 3600
const DAY = 24 * HOUR
const WEEKS = 3

const record = {
  versions: { sunrelay: '0.0.0' },
  inputs: [{ file: 'desk.yaml', sha256: '0123456789abcdef'.repeat(4) }],
  leftOut: [{ file: 'tickets.csv', reason: 'no such skill', rows: 3 }]
}

/** Two groups take turns on weekdays; a ticket every 50 minutes, each third of a skill that nobody has on shift. */
const desk = (luck: number) =>
  draft({
    until: WEEKS * 7 * DAY,
    luck: [luck, 7],
    skills: 3,
    groups: [{ proficiency: [1, 1, 0] }, { proficiency: [0.8, 1, 0] }],
    agents: [0, 1, 0].map((group, i) =>
      inGroup(group, ...Array.from({ length: WEEKS * 7 }, (_, day) => shiftOn(day, i)).flat())
    ),
    kinds: [
      kind({ effort: { family: 'exponential', mean: 40 * 60 }, priority: 0, patience: 20 * HOUR }, line(0, 1)),
      kind({ effort: 20 * 60, priority: 1, skill: 1, replyChance: 0.4, replyDelay: 4 * HOUR }, line(0, 1)),
      kind({ effort: 30 * 60, priority: 2, skill: 2 }, line())
    ],
    tickets: Array.from({ length: WEEKS * 200 }, (_, i) =>
      ticket(i * 50 * 60, { kind: i % 17 === 0 ? 2 : i % 2, luck: [i, 0] })
    )
  })

function shiftOn(day: number, person: number): [number, number][] {
  const start = day * DAY + (person % 2) * 9 * HOUR
  return day % 7 < 5 ? [[start, start + 9 * HOUR]] : []
}

/** Measures of replications of a small desk. */
export const sampleMeasures = (replications: number, different: Partial<Legend> = {}): Measures[] =>
  Array.from({ length: replications }, (_, luck) => {
    const program = buildProgram(desk(luck))
    const legend = { ...legendOfProgram(program, WEEKS * 7 * DAY, HOUR), ...targets, ...different }
    return measure(program, legend, simulate(program))
  })

/** A small result with something wrong in every section. */
export const sampleResult = (replications = 1, different: Partial<Legend> = {}): Result =>
  mergeMeasures(sampleMeasures(replications, different), { ...record, seed: 1 })

const targets = {
  targetLine: Int16Array.of(0, 1, -1),
  targetNames: ['P1 premium', 'P2'],
  targetFirstReplySeconds: Float64Array.of(2 * HOUR, 8 * HOUR, Number.NaN),
  targetResolutionSeconds: Float64Array.of(DAY, 2 * DAY, Number.NaN)
}

/** Names as strangers might write them: escapes, bidi marks, wide and invisible characters, formulas, line ends. */
export const hostileNames: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\u001b[31m',
        '\u202e',
        '\u200b',
        '漢字',
        '👩‍👩‍👧',
        '\r\n',
        '\t',
        '=1+1',
        'e\u0301\u0301\u0301',
        ',',
        '"',
        '\u0000',
        'ﾊﾝ',
        '한국'
      ),
      fc.string({ unit: 'binary', maxLength: 12 })
    ),
    { minLength: 1, maxLength: 12 }
  )
  .map(parts => parts.join(''))
