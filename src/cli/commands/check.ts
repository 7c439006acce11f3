import type { Command } from '../command.ts'
import { options, scenarioPositional } from '../options.ts'

const { tickets, set, details, out, force, quiet } = options

/** `sunrelay check`: reads a scenario and its tickets, says what was understood, and proves who is on shift when. */
export const checkCommand: Command = {
  usage: 'check <scenario>',
  summary: 'Check a scenario and its tickets, and prove that every queue and skill is covered',
  positionals: { scenario: scenarioPositional },
  options: {
    tickets,
    set,
    strict: {
      type: 'boolean',
      description: 'Findings on coverage, hand-overs and working time fail: exit code 3.'
    },
    format: { ...options.format, choices: ['text', 'json'] },
    details: { ...details, description: 'Also every single interval (text only; JSON always has them).' },
    out,
    force,
    'skip-bad-rows': options['skip-bad-rows'],
    quiet
  },
  examples: [
    ['sunrelay check scenarios/follow-the-sun.yaml', 'all problems at once, or what was read'],
    ['sunrelay check month.yaml --strict --quiet', 'exit code 3 where somebody is missing'],
    ['sunrelay check month.yaml --set teams.Lisbon.people=0', 'whether an override is allowed']
  ],
  load: async () => (await import('../actions/check.ts')).check
}
