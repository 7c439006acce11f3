import type { Command } from '../command.ts'
import { options, scenarioPositional, screenOptions } from '../options.ts'
import { tableFormatNames } from '../tables/table-formats.ts'

/** `sunrelay run`: simulates a scenario and shows the result. */
export const runCommand: Command = {
  usage: 'run <scenario>',
  summary: 'Simulate a scenario and show the result; in a terminal on its screen',
  positionals: { scenario: scenarioPositional },
  options: {
    ...options,
    format: {
      ...options.format,
      choices: [...(options.format.choices ?? []), ...tableFormatNames],
      description:
        'How the result is written; people: one row a person, as CSV; tables, parquet: a folder of every ticket, touch, interval and person. [on the screen; text without a terminal]'
    },
    live: { type: 'boolean', description: 'Open the screen at the live panel, with the clock running.' },
    ...screenOptions
  },
  examples: [
    ['sunrelay run scenarios/follow-the-sun.yaml', 'one run, to look through on the screen'],
    ['sunrelay run month.yaml --format text', 'the same as a page of text'],
    ['sunrelay run month.yaml --live', 'watch the weeks go by'],
    ['sunrelay run month.yaml --replications 20 --seed 7', 'twenty runs that differ by luck'],
    ['sunrelay run month.yaml --precision 2%', 'as many runs as it takes to know the headlines to 2%'],
    ['sunrelay run month.yaml --set teams.Lisbon.people=12', 'what if there were 12 people in Lisbon'],
    ['sunrelay run month.yaml --tickets march.csv', 'what if the tickets of March came'],
    ["sunrelay run month.yaml --expect 'share first reply P1 >= 90%'", 'a gate: exit code 1 where it is missed'],
    ['sunrelay run month.yaml --format json --out result.json', 'the result for other programs'],
    ['sunrelay run month.yaml --format parquet --out month', 'every ticket, touch, interval and person for analysts']
  ],
  load: async () => (await import('../actions/run.ts')).run
}
