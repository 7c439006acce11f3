import fc from 'fast-check'
import { expect, it } from 'vitest'
import { attendanceOf } from '../../src/compile/attendance.ts'
import type { CoverageProof } from '../../src/coverage/report.ts'
import type { ScenarioSource } from '../../src/model/scenario.ts'
import { desk, proofOf } from './small-desk.ts'

const MINUTE = 60
const ZONES = ['UTC', 'Europe/Lisbon', 'America/Los_Angeles', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Asia/Singapore']
const SKILLS = ['dns', 'vpn']

const clock = fc.integer({ min: 0, max: 95 }).map(quarter => {
  const text = (value: number): string => String(value).padStart(2, '0')
  return `${text(Math.floor(quarter / 4))}:${text((quarter % 4) * 15)}`
})

const shift = fc.record(
  {
    start: clock,
    length: fc.integer({ min: 1, max: 24 }).map(hours => `${hours} h`),
    days: fc.constantFrom('mon-fri', 'sat-sun', 'sun-thu', 'mon-sun'),
    keep: fc.constantFrom('end' as const, 'length' as const),
    breaks: fc.constantFrom(undefined, [{ after: '30 min', length: '15 min' }])
  },
  { requiredKeys: ['start', 'length'] }
)

const team = fc.record({
  zone: fc.constantFrom(...ZONES),
  people: fc.integer({ min: 0, max: 4 }),
  shift: fc.constantFrom('a', 'b', ['a', 'b']),
  skills: fc.constantFrom({ dns: '100%' }, { vpn: '50%' }, { dns: { people: 1 }, vpn: '100%' })
})

const world = fc.record({
  shifts: fc.record({ a: shift, b: shift }),
  teams: fc.dictionary(fc.constantFrom('one', 'two', 'three', 'four'), team, { minKeys: 1 }),
  least: fc.integer({ min: 1, max: 4 }),
  policy: fc.constantFrom('skills' as const, 'swarm' as const)
})

type World = typeof world extends fc.Arbitrary<infer W> ? W : never

const scenarioOf = ({ shifts, teams, least, policy }: World) =>
  desk({
    // Europe changes its clocks within these days, and so does Lord Howe a week later.
    period: { from: '2027-03-24', to: '2027-04-05', zone: 'UTC' },
    skills: { dns: { effort: '20 min' }, vpn: { effort: '20 min' } },
    shifts: shifts as ScenarioSource['shifts'],
    teams: teams as ScenarioSource['teams'],
    cover: [{ skills: ['dns'], least }],
    routing: { policy }
  })

/** Seconds that a requirement is short by its finding, and whether it is at an instant. */
const intervalsFor = ({ findings }: CoverageProof, what: string, kind: string): [from: number, until: number][] =>
  findings
    .filter(finding => finding.kind === kind && finding.subjects.some(subject => subject.what === what))
    .flatMap(({ intervals }) =>
      intervals.map(({ from, until }): [number, number] => [Date.parse(from) / 1000, Date.parse(until) / 1000])
    )

it('the proof agrees with looking at the desk minute by minute, and gaps and covered time add up to the span', () => {
  fc.assert(
    fc.property(world, given => {
      const scenario = scenarioOf(given)
      const [proof] = proofOf(scenario).proofs
      const from = Date.parse(proof.from) / 1000
      const until = Date.parse(proof.until) / 1000
      const everybody = attendanceOf(scenario, from, until)
      const countAt = (instant: number, skill: number): number =>
        everybody.filter(
          ({ person, onShift, pauses }) =>
            (given.policy === 'swarm' || person.proficiency[skill] > 0) &&
            onShift.some(({ startsAt, endsAt }) => startsAt <= instant && instant < endsAt) &&
            !pauses.some(({ startsAt, endsAt }) => startsAt <= instant && instant < endsAt)
        ).length
      const wanted = [
        ...SKILLS.map((what, skill) => ({ what, skill, least: 1, kind: 'nobody' })),
        { what: 'dns', skill: 0, least: given.least, kind: given.least === 1 ? 'nobody' : 'too few' }
      ]
      for (const { what, skill, least, kind } of wanted) {
        const gaps = intervalsFor(proof, what, kind)
        let covered = 0
        for (let instant = from; instant < until; instant += MINUTE) {
          const isShort = countAt(instant, skill) < least
          if (!isShort) covered += MINUTE
          if (gaps.some(([start, end]) => start <= instant && instant < end) !== isShort)
            throw new Error(
              `${what}, at least ${least}, at ${new Date(instant * 1000).toISOString()}: short ${isShort}`
            )
        }
        const distinct = new Map(gaps.map(gap => [gap.join(), gap]))
        const short = [...distinct.values()].reduce((sum, [start, end]) => sum + end - start, 0)
        expect(short + covered).toBe(until - from)
      }
    }),
    { numRuns: 12 }
  )
})
