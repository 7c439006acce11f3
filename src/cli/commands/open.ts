import { symbolSets } from '../../views/tui/theme/symbols.ts'
import type { Command } from '../command.ts'

/** `sunrelay open`: shows a stored result in the terminal UI. */
export const openCommand: Command = {
  usage: 'open <result>',
  summary: 'Open a stored result in the terminal UI',
  positionals: { result: { type: 'string', demandOption: true, description: 'Result written by `run --format json`.' } },
  options: {
    symbols: { type: 'string', requiresArg: true, choices: symbolSets, description: 'Glyphs of charts. [braille]' },
    light: { type: 'boolean', description: 'Colours for a light background.' }
  },
  examples: [['sunrelay open month.json', 'look through a result that was stored']],
  load: async () => (await import('../actions/open.ts')).open
}
