import type { Result } from '../../metrics/schemas/result-schema.ts'
import { assumptions, leftOut } from '../assumptions.ts'
import type { Figure, List, Table } from '../figure.ts'
import { counted } from '../in-words.ts'

/** What a report was made from and how: assumptions, seed, versions, inputs with their hashes, what was left out, what is luck. */
export const howMade = (result: Result): Figure[] => [
  runTable(result),
  inputsTable(result.inputs),
  ...leftOut(result),
  luckList(result),
  { ...assumptions(result), notes: [] }
]

const runTable = ({ scenario, period, seed, replications, study, tzRelease, versions, schema }: Result): Table => ({
  kind: 'table',
  section: 'run',
  title: 'The run',
  columns: ['What', 'Which'],
  rows: [
    ['Scenario', scenario.name],
    ...(scenario.about === '' ? [] : [['About', scenario.about]]),
    ...(scenario.policy === undefined ? [] : [['Routing policy', scenario.policy]]),
    [
      'Counted period',
      `${period.startsAt} to ${period.endsAt} (${period.firstDay} to ${period.lastDay}, ${period.zone})`
    ],
    ['Followed until', period.followedUntil],
    ['Clock of the report', period.reportZone],
    ['Seed', String(seed)],
    ['Replications', replications === study.wanted ? String(replications) : `${replications} of ${study.wanted}`],
    ['Time-zone data', `tz ${tzRelease}`],
    ...versionRows(versions),
    ['Format of the result', schema]
  ],
  notes: []
})

/** Versions of the programs that made it, a row each. */
export const versionRows = (versions: Readonly<Record<string, string>>): string[][] =>
  Object.entries(versions).map(([name, version]) => [`Version of ${name}`, version])

/** Input files and settings of the command line, each with the hash of its bytes. */
export const inputsTable = (inputs: Result['inputs']): Table => ({
  kind: 'table',
  section: 'inputs',
  title: 'Inputs',
  columns: ['Input', 'SHA-256'],
  rows: inputs.map(({ file, sha256 }) => [file, sha256]),
  notes: []
})

const luckList = ({ seed, replications, study: { isReplay } }: Result): List => ({
  kind: 'list',
  section: 'luck',
  title: 'What is fixed and what varies',
  isOrdered: false,
  items: [
    isReplay
      ? 'Fixed: the people, their shifts, the clocks, and the replayed tickets with all that their file says of them.'
      : 'Fixed: the people, their shifts, the clocks, and how much work is expected when.',
    `Drawn from seed ${seed}${replications > 1 ? `, anew in each of the ${counted(replications, 'replication')}` : ''}: ${isReplay ? '' : 'when tickets come and of which kind, '}${isReplay ? 'what the file does not say of a ticket, such as its effort' : 'their effort'}, replies of customers, their patience, and unplanned absence, as far as the scenario has them.`,
    'Luck belongs to the ticket and the person: another scenario with the same seed meets the same luck, so that two results differ by what was changed and not by chance.',
    'The same inputs, seed and version give this result again, to the last byte.'
  ],
  notes: []
})
