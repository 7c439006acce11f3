import { parseCommandLine } from './command-line.ts'
import { ExitCode } from './exit-code.ts'
import { reportFault } from './report-fault.ts'
import { UserError } from './user-error.ts'

const main = async (words: readonly string[]): Promise<ExitCode> => {
  try {
    const request = await parseCommandLine(words)
    return request ? await request.action(request.flags) : ExitCode.ok
  } catch (error) {
    if (!(error instanceof UserError)) return reportFault(error)
    process.stderr.write(`${error.message}\n`)
    return ExitCode.badInput
  }
}

/** A reader that stops early, such as `head`, is no mistake: the program ends without a word. A full disk is one. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(ExitCode.ok)
  process.stderr.write(`Cannot write the output: ${error.code ?? error.message}\n`)
  process.exit(ExitCode.badInput)
})
/** What cannot be said must not change what is done. */
process.stderr.on('error', () => undefined)
process.exitCode = await main(process.argv.slice(2))
