import type { Command } from '../command.ts'
import { options } from '../options.ts'

const { out, force } = options

/** `sunrelay schema`: prints the JSON Schema of scenario files, results, comparisons, sweeps or calendars. */
export const schemaCommand: Command = {
  usage: 'schema [kind]',
  summary: 'Print the JSON Schema of scenario files and of what commands write',
  positionals: {
    kind: {
      type: 'string',
      choices: ['scenario', 'result', 'comparison', 'sweep', 'calendar'],
      default: 'scenario',
      description: 'Which schema.'
    }
  },
  options: { out, force },
  examples: [
    ['sunrelay schema', 'for editors that complete and check scenario files'],
    ['sunrelay schema result', 'for programs that read `run --format json`'],
    ['sunrelay schema comparison', 'for programs that read `compare --format json`'],
    ['sunrelay schema sweep', 'for programs that read `sweep --format json`'],
    ['sunrelay schema calendar', 'for programs that read `calendar --format json`']
  ],
  load: async () => (await import('../actions/schema.ts')).schema
}
