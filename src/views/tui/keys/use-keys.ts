import { useInput } from 'ink'
import { useEffect, useReducer, useRef } from 'react'
import { keysOfInput } from './keys-of-input.ts'

/** Keys that may wait; more than anyone types ahead. */
const MOST_WAITING = 1000

/**
 * Calls `press` for each key that is pressed, one a rendering: each key sees what the one before it has changed, however many arrive at
 * once.
 */
export const useKeys = (press: (key: string) => void): void => {
  const [turn, nextTurn] = useReducer((count: number) => count + 1, 0)
  const waiting = useRef<string[]>([])
  const isPasting = useRef(false)
  const usedTurn = useRef(-1)
  const pressNext = (): void => {
    if (usedTurn.current === turn) return
    const key = waiting.current.shift()
    if (key === undefined) return
    usedTurn.current = turn
    press(key)
    nextTurn()
  }
  useInput((input, key) => {
    const found = keysOfInput(input, key, isPasting.current)
    isPasting.current = found.isPasting
    waiting.current = [...waiting.current, ...found.keys].slice(0, MOST_WAITING)
    pressNext()
  })
  useEffect(pressNext)
}
