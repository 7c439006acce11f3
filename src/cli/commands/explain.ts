import type { Options } from 'yargs'
import type { Command } from '../command.ts'
import { explainFormats } from '../explain/explain-views.ts'
import { ticketFilters } from '../explain/ticket-filters.ts'
import { options, scenarioPositional } from '../options.ts'

const { seed, tickets, set, format, out, force, quiet } = options

const filters: Record<string, Options> = Object.fromEntries(
  ticketFilters.map(name => [
    name,
    { type: 'string', requiresArg: true, description: `Only the longest tickets of this ${name}.` }
  ])
)

/** `sunrelay explain`: tells what one ticket waited for and who touched it. */
export const explainCommand: Command = {
  usage: 'explain <scenario>',
  summary: 'Tell what a ticket waited for, and what would have let it go sooner',
  positionals: { scenario: scenarioPositional },
  options: {
    ticket: { type: 'string', requiresArg: true, description: 'Id of the ticket; without it, the longest are listed.' },
    worst: {
      type: 'string',
      requiresArg: true,
      description: 'How many of the longest tickets to list before the life line of the first. [10]'
    },
    ...filters,
    tickets,
    seed,
    replication: {
      type: 'string',
      requiresArg: true,
      description: 'Which of the runs that `run --replications` would make. [1]'
    },
    set,
    format: { ...format, description: 'How it is written. [text]', choices: explainFormats },
    out,
    force,
    quiet,
    'skip-bad-rows': options['skip-bad-rows']
  },
  examples: [
    ['sunrelay explain month.yaml --worst 10 --priority P1', 'the ten longest P1, and the life of the first'],
    ['sunrelay explain march.yaml --tickets march.csv --ticket 4711', 'the life of one recorded ticket'],
    ['sunrelay explain month.yaml --set teams.Lisbon.people=12', 'what is longest with 12 people in Lisbon']
  ],
  load: async () => (await import('../actions/explain.ts')).explain
}
