import type { Key } from 'ink'
import { printable } from '../../text/printable.ts'
import { keyName } from './key-name.ts'

/** What stands before a pasted text among the names of keys, so that no text is taken for a key. */
export const PASTE = 'paste '

const PASTE_BEGINS = '[200~'
const PASTE_ENDS = '[201~'
/** What is left of a sequence that the terminal sent by itself, or of a key without a name here. */
const SEQUENCE = /^(?:\[[\d;?<>=]*[A-Za-z~^$@]|O[A-Za-z])$/

/** What came in from the terminal, as names of keys in their order. */
export interface KeysOfInput {
  readonly keys: readonly string[]
  /** Whether a paste has begun and not ended. */
  readonly isPasting: boolean
}

/**
 * Names of the keys that arrived at once: a slow line brings several in one piece, each of which counts.
 *
 * A pasted text is one key by the name of `paste ` and the text in one line: it is typed where something is typed, and does nothing
 * elsewhere. Esc and a key in quick succession look like Alt and that key, and are taken for the two of them.
 */
export const keysOfInput = (input: string, key: Key, isPasting: boolean): KeysOfInput => {
  if (input === PASTE_BEGINS) return { keys: [], isPasting: true }
  if (input === PASTE_ENDS) return { keys: [], isPasting: false }
  if (isPasting) return { keys: [PASTE + printable(key.return ? ' ' : input)], isPasting }
  const name = keyName(input, key)
  if (name !== input) return { keys: [name], isPasting }
  if (SEQUENCE.test(input)) return { keys: [], isPasting }
  const typed = [...input].map(nameOfTyped).filter(single => single !== '')
  return { keys: key.meta ? ['esc', ...typed] : typed, isPasting }
}

const CONTROLS: Readonly<Record<string, string>> = {
  ' ': 'space',
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\u007f': 'backspace',
  '\b': 'backspace',
  '\u001b': 'esc'
}

/** Controls, changes of the writing direction, what has no glyph. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/u

/** A control character is the key that makes it: 1 is Ctrl-A. */
const nameOfTyped = (character: string): string => {
  const named = CONTROLS[character]
  if (named !== undefined) return named
  const code = character.codePointAt(0) ?? 0
  if (code >= 1 && code <= 26) return `ctrl+${String.fromCharCode(code + 96)}`
  return UNSEEN.test(character) ? '' : character
}
