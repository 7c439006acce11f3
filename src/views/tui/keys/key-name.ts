import type { Key } from 'ink'

const NAMED = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'page up'],
  ['pageDown', 'page down'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'esc'],
  ['backspace', 'backspace'],
  ['delete', 'backspace']
] as const satisfies readonly (readonly [keyof Key, string])[]

/** Name of a key as bindings have it, such as `q`, `G`, `shift+tab`, `ctrl+c`, `page up`; a typed or pasted text as it is. */
export const keyName = (input: string, key: Key): string => {
  if (key.tab) return key.shift ? 'shift+tab' : 'tab'
  const named = NAMED.find(([name]) => key[name] === true)
  if (named) return named[1]
  if (key.ctrl) return `ctrl+${input}`
  return input === ' ' ? 'space' : input
}
