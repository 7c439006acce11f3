import type { Command } from '../command.ts'
import { comparisonFormats } from '../compare/comparison-views.ts'
import { options, scenarioPositional } from '../options.ts'

const { seed, jobs, tickets, set, details, out, force, quiet } = options

/** `sunrelay compare`: the same tickets and the same luck under several scenarios. */
export const compareCommand: Command = {
  usage: 'compare <scenario> [others..]',
  summary: 'Compare scenarios, or changes to one, with the same tickets and luck',
  positionals: {
    scenario: {
      ...scenarioPositional,
      description: 'Scenario file (YAML), or stored result, that the others are compared with.'
    },
    others: { type: 'string', description: 'Other scenario files, or other stored results.' }
  },
  options: {
    vs: {
      type: 'string',
      requiresArg: true,
      description:
        'Compare with this change, such as teams.Lisbon.people=12; several settings joined by , or ;. May be repeated: each is one variant.'
    },
    seed,
    replications: {
      type: 'string',
      requiresArg: true,
      description: 'Number of runs of each that differ by luck only, 2 or more. [20]'
    },
    precision: {
      type: 'string',
      requiresArg: true,
      description:
        "Run until the differences from the first are this precise: 2% (of its figures), '5 min' or 'p90 resolution: 2%'; may be repeated. At most --replications. [200]"
    },
    jobs,
    expect: {
      type: 'string',
      requiresArg: true,
      description:
        "Exit with code 1 unless this holds: 'B: p90 resolution P1 <= 4 h' of an arm, 'B - A: mean resolution <= -10 min' of a difference; without an arm, of each. May be repeated."
    },
    tickets,
    set,
    format: { ...options.format, choices: comparisonFormats, description: 'How the comparison is written. [text]' },
    details,
    out,
    force,
    'skip-bad-rows': options['skip-bad-rows'],
    quiet
  },
  examples: [
    ['sunrelay compare month.yaml owners.yaml', 'what owners change, and what may be chance'],
    ['sunrelay compare march.json owners.json', 'two stored results, in pairs where they share their luck'],
    ['sunrelay compare month.yaml --vs teams.Lisbon.people=12', 'what two more people in Lisbon bring'],
    ["sunrelay compare month.yaml --vs 'teams.Lisbon.people=12; absence=5%'", 'two settings, one variant'],
    ['sunrelay compare month.yaml --vs costs.switch=0min --vs costs.read=0min', 'two variants, each with the first'],
    [
      "sunrelay compare month.yaml owners.yaml --expect 'B - A: open <= 40'",
      'a gate: exit code 1 where owners leave more open than that'
    ]
  ],
  load: async () => (await import('../actions/compare.ts')).compare
}
