import type { Command } from '../command.ts'
import { options, screenOptions } from '../options.ts'

/** `sunrelay open`: shows stored results, side by side where there are several, in the terminal UI. */
export const openCommand: Command = {
  usage: 'open <result> [others..]',
  summary: 'Open stored results in the terminal UI',
  positionals: {
    result: { type: 'string', description: 'Result or comparison, written by `--format json`.' },
    others: { type: 'string', array: true, description: 'Results to lay beside the first, in pairs of the same luck.' }
  },
  options: { ...screenOptions, jobs: options.jobs },
  examples: [
    ['sunrelay open march.json', 'look through a result, and try changes if its scenario is still there'],
    ['sunrelay open march.json more-people.json', 'two results side by side, with paired differences'],
    ['sunrelay open comparison.json', 'what `sunrelay compare --format json` found']
  ],
  load: async () => (await import('../actions/open.ts')).open
}
