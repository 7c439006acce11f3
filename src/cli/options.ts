import type { Options, PositionalOptions } from 'yargs'
import { symbolSets } from '../views/tui/theme/symbols.ts'
import { formats } from './views.ts'

const text = (description: string): Options => ({ type: 'string', requiresArg: true, description })
const toggle = (description: string): Options => ({ type: 'boolean', description })

/** Options that several commands share, so that they read and work alike everywhere. */
export const options = {
  seed: text('Seed of all luck, a whole number; the same seed gives the same result. [1]'),
  replications: text('Number of runs that differ by luck only. [1]'),
  precision: text(
    "Run until figures are this precise: 2%, '5 min' or 'p90 resolution: 2%'; may be repeated. At most --replications. [200]"
  ),
  jobs: text('Replications at a time, each on a processor of its own. [all processors]'),
  expect: text(
    "Exit with code 1 unless this holds, such as 'p90 resolution P1 <= 4 h' or 'occupancy <= 85%'; may be repeated."
  ),
  tickets: text('Replay the arrivals of this CSV file instead of the demand of the scenario.'),
  set: text('Override a value of the scenario, such as teams.Lisbon.people=12; may be repeated.'),
  format: { ...text('How the result is written. [text]'), choices: formats },
  details: toggle('Also the sections that a first look does without (text only).'),
  out: text('Write to this file instead of the terminal; - is the terminal or pipe.'),
  force: toggle('Replace the file of --out if there is one.'),
  quiet: toggle('Neither progress nor warnings.'),
  'skip-bad-rows': toggle('Count and list ticket rows that cannot be used instead of refusing the file.')
} as const satisfies Record<string, Options>

/** Options of how the terminal UI looks. */
export const screenOptions = {
  symbols: {
    ...text('Glyphs of charts. [braille; ascii where the terminal is not UTF-8]'),
    choices: symbolSets
  },
  light: toggle('Colours for a light background.')
} as const satisfies Record<string, Options>

/** The scenario file, first word after most commands. */
export const scenarioPositional: PositionalOptions = { type: 'string', description: 'Scenario file (YAML).' }
