import { PASTE } from './keys-of-input.ts'

const NAMED = [
  'tab',
  'shift+tab',
  'up',
  'down',
  'left',
  'right',
  'page up',
  'page down',
  'home',
  'end',
  'backspace',
  'enter',
  'esc',
  'f1'
]

/** The text that a key types, or a paste; empty where it types none: a named key, a control. */
export const typedText = (key: string): string => {
  if (key === 'space') return ' '
  if (key.startsWith(PASTE)) return key.slice(PASTE.length)
  return NAMED.includes(key) || key.startsWith('ctrl+') || /\p{Cc}/u.test(key) ? '' : key
}
