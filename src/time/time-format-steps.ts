import { endOfDigits, fixedDigits } from './digits.ts'
import { readOffset } from './written-offset.ts'

/** Where the parts of a time are kept while its text is read. */
export const FieldSlot = {
  year: 0,
  month: 1,
  day: 2,
  hour: 3,
  minute: 4,
  second: 5,
  half: 6,
  offset: 7,
  count: 8
} as const

/** The parts of one time, by `FieldSlot`; half: 1 am, 2 pm, 0 not written. */
export type PatternFields = Float64Array

/** Reads one token of a pattern from `at` and gives the position behind it; −1 if the text does not fit. */
export type Step = (text: string, at: number, fields: PatternFields) => number

const BLANK = 32
/** Two-digit years from here on belong to the 1900s (POSIX strptime). */
const PIVOT_YEAR = 69
const MONTHS = 'january february march april may june july august september october november december'.split(' ')

const STEPS: Readonly<Record<string, Step>> = {
  yyyy: exactDigits(FieldSlot.year, 4),
  yy: shortYear,
  M: upToTwoDigits(FieldSlot.month),
  MM: exactDigits(FieldSlot.month, 2),
  MMM: monthName,
  MMMM: monthName,
  d: upToTwoDigits(FieldSlot.day),
  dd: exactDigits(FieldSlot.day, 2),
  H: upToTwoDigits(FieldSlot.hour),
  HH: exactDigits(FieldSlot.hour, 2),
  h: upToTwoDigits(FieldSlot.hour),
  hh: exactDigits(FieldSlot.hour, 2),
  m: upToTwoDigits(FieldSlot.minute),
  mm: exactDigits(FieldSlot.minute, 2),
  s: upToTwoDigits(FieldSlot.second),
  ss: exactDigits(FieldSlot.second, 2),
  S: fraction,
  SSS: fraction,
  a: halfOfDay,
  EEE: letters,
  Z: offset
}

/** The step of a token that stands for a part of the time; undefined if the token is none. */
export function fieldStep(token: string): Step | undefined {
  return Object.hasOwn(STEPS, token) ? STEPS[token] : undefined
}

/** The step of text that stands for itself; a blank takes any number of blanks from one, or from none where `optional`. */
export function literalStep(literal: string, optional: boolean): Step {
  if (literal !== ' ') return (text, at) => (text.startsWith(literal, at) ? at + literal.length : -1)
  return (text, at) => {
    let end = at
    while (text.charCodeAt(end) === BLANK) end++
    return end > at || optional ? end : -1
  }
}

function exactDigits(slot: number, count: number): Step {
  return (text, at, fields) => {
    const value = fixedDigits(text, at, count)
    fields[slot] = value
    return Number.isNaN(value) ? -1 : at + count
  }
}

function upToTwoDigits(slot: number): Step {
  return (text, at, fields) => {
    const end = endOfDigits(text, at, 2)
    if (end === at) return -1
    fields[slot] = fixedDigits(text, at, end - at)
    return end
  }
}

function shortYear(text: string, at: number, fields: PatternFields): number {
  const value = fixedDigits(text, at, 2)
  fields[FieldSlot.year] = value < PIVOT_YEAR ? 2000 + value : 1900 + value
  return Number.isNaN(value) ? -1 : at + 2
}

function monthName(text: string, at: number, fields: PatternFields): number {
  const end = letters(text, at)
  if (end < at + 3) return -1
  const name = text.slice(at, end).toLowerCase()
  const month = MONTHS.findIndex(full => full === name || (name.length === 3 && full.startsWith(name)))
  fields[FieldSlot.month] = month + 1
  return month < 0 ? -1 : end
}

function fraction(text: string, at: number): number {
  const end = endOfDigits(text, at, 9)
  return end > at ? end : -1
}

/** `am`, `pm`, `a.m.`, `P`… in any case: the first letter decides. */
function halfOfDay(text: string, at: number, fields: PatternFields): number {
  const mark = /^([ap])(?:m|\.m\.)?$/i.exec(text.slice(at, at + 4))
  if (!mark) return -1
  fields[FieldSlot.half] = mark[1].toLowerCase() === 'a' ? 1 : 2
  return at + mark[0].length
}

function letters(text: string, at: number): number {
  let end = at
  while (isLetter(text.charCodeAt(end))) end++
  return end > at ? end : -1
}

function isLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122
}

function offset(text: string, at: number, fields: PatternFields): number {
  const value = readOffset(text, at)
  fields[FieldSlot.offset] = value
  return Number.isNaN(value) ? -1 : text.length
}
