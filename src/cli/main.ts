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

/** A reader that stops early, such as `head`, is no mistake: the program ends without a word. */
const endQuietlyWhenNobodyReads = (stream: NodeJS.WriteStream): void => {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(ExitCode.ok)
  })
}

endQuietlyWhenNobodyReads(process.stdout)
endQuietlyWhenNobodyReads(process.stderr)
process.exitCode = await main(process.argv.slice(2))
