import { proveCoverage } from '../../src/coverage/prove-coverage.ts'
import type { CoverageProof, CoverageReport, FindingKind } from '../../src/coverage/report.ts'
import { type Scenario, type ScenarioSource, scenarioSchema } from '../../src/model/scenario.ts'

/** A desk of one person in Lisbon around the clock, unless parts of it are replaced. */
export const desk = (parts: Partial<ScenarioSource> = {}): Scenario =>
  scenarioSchema.parse({
    name: 'Desk',
    period: { from: '2027-03-01', to: '2027-03-28', zone: 'UTC' },
    skills: { dns: { effort: '20 min' } },
    shifts: { always: { start: '00:00', end: '24:00' } },
    teams: { lisbon: { zone: 'Europe/Lisbon', people: 1, shift: 'always', skills: { dns: '100%' } } },
    demand: { generate: { rate: '1 per hour' } },
    ...parts
  })

/** The proof with the paths of the scenario as places. */
export const proofOf = (scenario: Scenario): CoverageReport => proveCoverage(scenario, path => path.join('.'))

/** Patterns of a kind as short texts: when, and for whom. */
export const told = ({ patterns }: CoverageProof, kind: FindingKind): string[] =>
  patterns
    .filter(pattern => pattern.kind === kind)
    .map(({ when, subjects }) => `${subjects.map(({ what }) => what).join(', ')}: ${when}`)
