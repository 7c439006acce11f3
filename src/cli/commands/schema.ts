import type { Command } from '../command.ts'
import { options } from '../options.ts'
import { schemaKinds } from '../schema-kinds.ts'

const { out, force } = options

/** `sunrelay schema`: prints the JSON Schema of scenario files, results, comparisons, sweeps or calendars. */
export const schemaCommand: Command = {
  usage: 'schema [kind]',
  summary: 'Print the JSON Schema of scenario files and of what commands write',
  positionals: {
    kind: {
      type: 'string',
      choices: [...schemaKinds.map(({ kind }) => kind), 'list'],
      default: 'scenario',
      description: 'Which schema; list: what is published.'
    }
  },
  options: { out, force },
  examples: [
    ['sunrelay schema list', 'what there are schemas of'],
    ['sunrelay schema', 'for editors that complete and check scenario files'],
    ['sunrelay schema result', 'for programs that read `run --format json`'],
    ['sunrelay schema comparison', 'for programs that read `compare --format json`'],
    ['sunrelay schema sweep', 'for programs that read `sweep --format json`'],
    ['sunrelay schema calendar', 'for programs that read `calendar --format json`']
  ],
  load: async () => (await import('../actions/schema.ts')).schema
}
