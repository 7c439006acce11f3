import type { Command } from '../command.ts'
import { options, scenarioPositional } from '../options.ts'
import { sweepFormats } from '../sweep/sweep-views.ts'

const { seed, jobs, tickets, set, details, out, force, quiet } = options

/** `sunrelay sweep`: one scenario at many points, and how figures respond. */
export const sweepCommand: Command = {
  usage: 'sweep <scenario>',
  summary: 'Vary values of a scenario and show how the figures respond',
  positionals: { scenario: scenarioPositional },
  options: {
    vary: {
      type: 'string',
      requiresArg: true,
      description:
        'What to vary, such as teams.Lisbon.people=8..16:2 or routing.policy=swarm,ownership; may be repeated: every combination is a point.'
    },
    'one-at-a-time': {
      type: 'boolean',
      description: 'Vary each alone, the others as in the file, instead of every combination.'
    },
    measure: {
      type: 'string',
      requiresArg: true,
      description:
        "Show this figure, such as 'p90 resolution P1', occupancy or 'paid hours'; may be repeated. [the usual headlines]"
    },
    expect: {
      ...options.expect,
      description:
        "Say which points keep to this, such as 'p90 resolution P1 <= 4 h'; may be repeated. Exit with code 1 where none does."
    },
    seed,
    replications: {
      type: 'string',
      requiresArg: true,
      description: 'Number of runs of each point that differ by luck only. [10]'
    },
    jobs,
    tickets,
    set,
    pieces: {
      type: 'string',
      requiresArg: true,
      description:
        'Folder of what has been run; the same command goes on from there. [sunrelay/sweeps in the cache of the user]'
    },
    'dry-run': {
      type: 'boolean',
      description: 'Check all points, and say how many there are, how long it would take and in how much memory.'
    },
    'skip-bad-points': {
      type: 'boolean',
      description: 'Count and list points that cannot be run instead of refusing the sweep.'
    },
    format: {
      ...options.format,
      choices: sweepFormats,
      description: 'How the sweep is written. [by the ending of --out; else text]'
    },
    details,
    out,
    force,
    'skip-bad-rows': options['skip-bad-rows'],
    quiet
  },
  examples: [
    ['sunrelay sweep month.yaml --vary teams.Lisbon.people=8..16:2', 'how waits respond to people in Lisbon'],
    ['sunrelay sweep month.yaml --vary absence=0%,5% --vary costs.switch=1min,5min', 'every combination: four points'],
    ["sunrelay sweep month.yaml --vary absence=0%..8%:2% --expect 'open <= 40'", 'how much of it is borne'],
    ['sunrelay sweep m.yaml --vary absence=5% --vary costs.read=9min --one-at-a-time', 'what matters most']
  ],
  load: async () => (await import('../actions/sweep.ts')).sweep
}
