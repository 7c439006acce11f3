import { inspect } from 'node:util'
import { visibleText } from '../input/visible-text.ts'
import { ReplicationFault } from '../study/replication-fault.ts'
import { ExitCode } from './exit-code.ts'

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const visibleLines = (text: string): string => text.split('\n').map(visibleText).join('\n')

const howToReplay = (error: unknown): string =>
  error instanceof ReplicationFault
    ? `To see it again: the same command with --seed ${error.seed} --replications ${Math.max(error.arm === undefined ? 1 : 2, error.replication + 1)}.\n`
    : ''

/** Says on stderr that the program itself is at fault and how to replay it; the stack only where it is asked for. */
export const reportFault = (error: unknown): ExitCode => {
  const isDebug = process.env.SUNRELAY_DEBUG === '1'
  const more = isDebug ? visibleLines(inspect(error)) : 'SUNRELAY_DEBUG=1 shows where it happened; please report it.'
  const message = `A fault of sunrelay itself, not of your input: ${visibleText(textOf(error))}`
  process.stderr.write(`${message}\n${howToReplay(error)}${more}\n`)
  return ExitCode.fault
}
