import type { Flags } from '../command.ts'
import { UserError } from '../user-error.ts'

/** Options that say how the page of text is to be; with any of them that page is meant. */
const OF_TEXT = ['format', 'out', 'quiet', 'details'] as const

/** Whether somebody sits before stdin and stdout, at a terminal that can be painted on. */
export const hasScreen = (): boolean =>
  process.stdin.isTTY === true && process.stdout.isTTY === true && !['', 'dumb', undefined].includes(process.env.TERM)

/**
 * Whether a result is looked through in the terminal UI rather than written out.
 * @throws UserError where `--live` asks for it and it cannot be
 */
export const opensTui = (flags: Flags): boolean => {
  const ofText = OF_TEXT.find(name => flags[name] !== undefined)
  if (flags.live === true && ofText !== undefined)
    throw new UserError(`--live plays on the screen, and --${ofText} writes a text; give one of them.`)
  if (flags.live === true && !hasScreen())
    throw new UserError(
      '--live needs a terminal for its keys and its screen; without it the result is written as text.'
    )
  return ofText === undefined && hasScreen()
}
