import { useInput } from 'ink'
import { useEffect, useReducer, useRef } from 'react'
import { keysOfInput, PASTE } from './keys-of-input.ts'
import { typedText } from './typed-text.ts'

/** Keys that may wait; more than anyone types ahead, and where text is typed as long a text as anyone lays into it. */
const MOST_WAITING = 1000
const MOST_TEXT = 100_000

/** Takes the next key away; where text is typed, all text that waits at the front is one, so that a long one does not take long. */
const takeNext = (waiting: string[], isTyping: boolean): string | undefined => {
  const first = waiting.shift()
  if (first === undefined || !isTyping || typedText(first) === '') return first
  let text = typedText(first)
  while (waiting.length > 0 && typedText(waiting[0]) !== '') text += typedText(waiting.shift() ?? '')
  return PASTE + text
}

/**
 * Calls `press` for each key that is pressed, one a rendering: each key sees what the one before it has changed, however many arrive at
 * once. `isTyping` says that keys are text now.
 */
export const useKeys = (press: (key: string) => void, isTyping: boolean): void => {
  const [turn, nextTurn] = useReducer((count: number) => count + 1, 0)
  const waiting = useRef<string[]>([])
  const isPasting = useRef(false)
  const usedTurn = useRef(-1)
  const pressNext = (): void => {
    if (usedTurn.current === turn) return
    const key = takeNext(waiting.current, isTyping)
    if (key === undefined) return
    usedTurn.current = turn
    press(key)
    nextTurn()
  }
  useInput((input, key) => {
    const found = keysOfInput(input, key, isPasting.current)
    isPasting.current = found.isPasting
    waiting.current = [...waiting.current, ...found.keys].slice(0, isTyping ? MOST_TEXT : MOST_WAITING)
    pressNext()
  })
  useEffect(pressNext)
}
