import type { Command } from './command.ts'
import { calendarCommand } from './commands/calendar.ts'
import { checkCommand } from './commands/check.ts'
import { compareCommand } from './commands/compare.ts'
import { explainCommand } from './commands/explain.ts'
import { generateCommand } from './commands/generate.ts'
import { initCommand } from './commands/init.ts'
import { openCommand } from './commands/open.ts'
import { reportCommand } from './commands/report.ts'
import { runCommand } from './commands/run.ts'
import { schemaCommand } from './commands/schema.ts'
import { sweepCommand } from './commands/sweep.ts'

/** All commands, in the order in which help lists them. */
export const commands: readonly Command[] = [
  runCommand,
  compareCommand,
  sweepCommand,
  explainCommand,
  openCommand,
  reportCommand,
  checkCommand,
  calendarCommand,
  initCommand,
  generateCommand,
  schemaCommand
]
