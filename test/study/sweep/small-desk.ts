import { type Scenario, type ScenarioSource, scenarioSchema } from '../../../src/model/scenario.ts'
import type { Piece } from '../../../src/study/sweep/piece.ts'
import type { PieceStore } from '../../../src/study/sweep/piece-folder.ts'
import { markPoint, type PointMakings } from '../../../src/study/sweep/piece-name.ts'
import type { SweepPoint } from '../../../src/study/sweep/run-sweep.ts'

const source: ScenarioSource = {
  name: 'Desk',
  period: { from: '2027-03-01', to: '2027-03-03', zone: 'UTC' },
  priorities: ['P1', 'P2'],
  skills: { product: { effort: { exponential: { mean: '20 min' } } } },
  shifts: { office: { start: '09:00', end: '17:00' } },
  teams: { Lisbon: { zone: 'UTC', people: 3, shift: 'office', skills: { product: '100%' } } },
  targets: [{ firstReply: '1 h', share: '80%' }],
  demand: { generate: { rate: '40 per day', mix: { priority: { P1: 1, P2: 3 } } } }
}

/** A desk of three people for three days, with some parts changed. */
export const desk = (parts: Partial<ScenarioSource> = {}): Scenario => scenarioSchema.parse({ ...source, ...parts })

/** The desk with as many people. */
export const deskOf = (people: number): Scenario =>
  desk({ teams: { Lisbon: { zone: 'UTC', people, shift: 'office', skills: { product: '100%' } } } })

/** What a point of this scenario is made of. */
export const makingsOf = (scenario: Scenario): PointMakings => ({
  scenario,
  program: { version: '1', build: 'a' },
  tzRelease: '2026a',
  tickets: null
})

/** A point whose mean resolution and share in time are asked for. */
export const pointOf = (scenario: Scenario): SweepPoint => ({
  input: { scenario, record: { versions: {}, inputs: [], leftOut: [] } },
  mark: markPoint(makingsOf(scenario)),
  figures: [
    { text: 'mean resolution', figure: 'resolutionSeconds', statistic: 'mean', group: null, unit: 'seconds' },
    { text: 'share first reply', figure: 'firstReplyTarget', statistic: 'share', group: null, unit: 'share' },
    { text: 'paid hours', figure: 'paidHours', statistic: null, group: null, unit: 'hours' }
  ]
})

/** Pieces in memory, and the names of those that were written. */
export const memoryStore = (): PieceStore & { readonly written: string[]; readonly pieces: Map<string, Piece> } => {
  const pieces = new Map<string, Piece>()
  const written: string[] = []
  return {
    pieces,
    written,
    read: async name => pieces.get(name) ?? 'absent',
    write: async (name, piece) => {
      written.push(name)
      pieces.set(name, piece)
    }
  }
}
