import type { Command } from '../command.ts'
import { options, scenarioPositional } from '../options.ts'

const { tickets, set, quiet } = options

/** `sunrelay check`: reads a scenario and its tickets, and says what was understood. */
export const checkCommand: Command = {
  usage: 'check <scenario>',
  summary: 'Check a scenario and its tickets without running it',
  positionals: { scenario: scenarioPositional },
  options: { tickets, set, 'skip-bad-rows': options['skip-bad-rows'], quiet },
  examples: [
    ['sunrelay check scenarios/follow-the-sun.yaml', 'all problems at once, or what was read'],
    ['sunrelay check month.yaml --set teams.Lisbon.people=0', 'whether an override is allowed']
  ],
  load: async () => (await import('../actions/check.ts')).check
}
