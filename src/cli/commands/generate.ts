import type { Command } from '../command.ts'
import { options, scenarioPositional } from '../options.ts'

const { seed, set, out, force, quiet } = options

/** `sunrelay generate`: makes a ticket CSV from the description of demand in a scenario. */
export const generateCommand: Command = {
  usage: 'generate <scenario>',
  summary: 'Make a ticket CSV from `demand: generate:` of a scenario',
  positionals: { scenario: scenarioPositional },
  options: { seed, set, out, force, quiet },
  examples: [['sunrelay generate month.yaml --seed 7 --out tickets.csv', 'the same seed makes the same file']],
  load: async () => (await import('../actions/generate.ts')).generate
}
