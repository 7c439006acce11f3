import { DAY_SECONDS, dayNumber, isDate } from './dates.ts'
import { endOfDigits, fixedDigits } from './digits.ts'
import type { TimeParser } from './time-parser.ts'
import { readOffset } from './written-offset.ts'

const DASH = 45
const DOT = 46
const COMMA = 44
const COLON = 58
const BLANK = 32
const UPPER_T = 84
const LOWER_T = 116

/**
 * A parser of ISO 8601 times: a date with or without a time behind `T` or a blank, minutes or seconds or fractions
 * (cut to whole seconds), with or without an offset. A date alone means its midnight, `24:00` the next one.
 */
export function isoParser(): TimeParser {
  let offset = Number.NaN
  const parse = (text: string): number => {
    offset = Number.NaN
    const midnight = isoDate(text)
    if (text.length === 10 || Number.isNaN(midnight)) return midnight
    const timeEnd = endOfTime(text)
    if (timeEnd < 0) return Number.NaN
    if (timeEnd < text.length) {
      offset = readOffset(text, text.charCodeAt(timeEnd) === BLANK ? timeEnd + 1 : timeEnd)
      if (Number.isNaN(offset)) return Number.NaN
    }
    return midnight + timeOfDay(fixedDigits(text, 11, 2), fixedDigits(text, 14, 2), secondsOf(text))
  }
  return Object.assign(parse, { pattern: 'iso', offsetSeconds: () => offset })
}

/** Local seconds of the midnight of the date that begins a text; NaN if there is none. */
function isoDate(text: string): number {
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return Number.NaN
  const year = fixedDigits(text, 0, 4)
  const month = fixedDigits(text, 5, 2)
  const day = fixedDigits(text, 8, 2)
  return isDate(year, month, day) ? dayNumber(year, month, day) * DAY_SECONDS : Number.NaN
}

/** Position behind hours, minutes, seconds and fraction; −1 if there is no time behind the date. */
function endOfTime(text: string): number {
  const separator = text.charCodeAt(10)
  if (separator !== UPPER_T && separator !== BLANK && separator !== LOWER_T) return -1
  if (text.charCodeAt(13) !== COLON || endOfDigits(text, 14, 2) !== 16) return -1
  if (text.charCodeAt(16) !== COLON) return 16
  if (endOfDigits(text, 17, 2) !== 19) return -1
  const mark = text.charCodeAt(19)
  return mark === DOT || mark === COMMA ? endOfDigits(text, 20, 9) : 19
}

function secondsOf(text: string): number {
  return text.charCodeAt(16) === COLON ? fixedDigits(text, 17, 2) : 0
}

/** Seconds since midnight; NaN if there is no such time. `24:00:00` is the end of the day. */
function timeOfDay(hours: number, minutes: number, seconds: number): number {
  const total = hours * 3600 + minutes * 60 + seconds
  return minutes <= 59 && seconds <= 59 && total <= DAY_SECONDS ? total : Number.NaN
}
