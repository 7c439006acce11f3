import { parseDuration } from '../../model/quantities.ts'

const NUMBER = /^\d+(?:\.\d+)?$/
const WHOLE = /^\d{1,5}$/
const MOST_TOUCHES = 65_535

/** Seconds of a duration in a ticket file: a number of seconds, or text such as `20 min`; NaN where it is neither. */
export const readSeconds = (text: string): number => {
  const seconds = NUMBER.test(text) ? Number(text) : parseDuration(text)
  return Number.isFinite(seconds) ? seconds : Number.NaN
}

/** A number of touches, 1 … 65535; NaN where it is none. */
export const readTouches = (text: string): number => {
  const touches = WHOLE.test(text) ? Number(text) : Number.NaN
  return touches >= 1 && touches <= MOST_TOUCHES ? touches : Number.NaN
}
