import type { Command } from '../command.ts'
import { options } from '../options.ts'

/** `sunrelay init`: writes a scenario to start from. */
export const initCommand: Command = {
  usage: 'init <folder>',
  summary: 'Write a commented scenario with its tickets to start from',
  positionals: { folder: { type: 'string', description: 'Folder to write to; made if it does not exist.' } },
  options: { force: { ...options.force, description: 'Write into a folder that is not empty, replacing files.' } },
  examples: [['sunrelay init my-team', 'then edit my-team/scenario.yaml and run it']],
  load: async () => (await import('../actions/init.ts')).init
}
