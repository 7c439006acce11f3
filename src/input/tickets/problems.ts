import { visibleText } from '../visible-text.ts'

const LONGEST_SHOWN = 60

/** Something wrong with a ticket file: where, what, and what would be right. */
export interface TicketFileProblem {
  /** Stable short code, such as `doubled-id`. */
  readonly code: string
  /** File as the user named it. */
  readonly file: string
  /** One-based line; absent where the file as a whole is meant. */
  readonly line?: number
  readonly message: string
  readonly hint?: string
}

/** A ticket file that cannot be used; all that is wrong with it at once, and as words in `message`. */
export class TicketFileError extends Error {
  override readonly name = 'TicketFileError'
  constructor(readonly problems: readonly TicketFileProblem[]) {
    super(problems.map(formatTicketFileProblem).join('\n'))
  }
}

/** A problem in words: `tickets.csv:17: error: …`, the hint below it. */
export const formatTicketFileProblem = ({ file, line, message, hint }: TicketFileProblem): string => {
  const place = line === undefined ? visibleText(file) : `${visibleText(file)}:${line}`
  return `${place}: error: ${message}${hint === undefined ? '' : `\n   ${hint}`}`
}

/** A text of the file as it may be shown: quoted, made visible, cut at 60 characters. */
export const shownText = (text: string): string => {
  const start = text.slice(0, 2 * LONGEST_SHOWN + 2)
  const characters = [...visibleText(start)]
  const isCut = characters.length > LONGEST_SHOWN || start.length < text.length
  return `"${isCut ? `${characters.slice(0, LONGEST_SHOWN - 1).join('')}…` : characters.join('')}"`
}

/** A list of names as it may be shown: the first of them and how many more there are. */
export const shownNames = (names: readonly string[], most = 12): string => {
  const shown = names.slice(0, most).map(name => visibleText(name.slice(0, LONGEST_SHOWN)))
  return names.length > most ? `${shown.join(', ')} and ${names.length - most} more` : shown.join(', ')
}
