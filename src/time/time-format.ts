import { DAY_SECONDS, dayNumber, isDate } from './dates.ts'
import { isoParser } from './iso-time.ts'
import { FieldSlot, fieldStep, literalStep, type PatternFields, type Step } from './time-format-steps.ts'
import type { TimeParser } from './time-parser.ts'

/** A time format that cannot be used; the message says why in one sentence. */
export class InvalidTimeFormatError extends Error {
  override readonly name = 'InvalidTimeFormatError'
}

/**
 * Makes a parser of a stated format: `iso`, or a pattern of these tokens:
 * `yyyy` `yy` (69…99 are the 1900s, POSIX) · `M` `MM` · `MMM` or `MMMM` (English name, short or in full) · `d` `dd` · `H` `HH` (0…24) ·
 * `h` `hh` with `a` (am or pm) · `m` `mm` · `s` `ss` · `S` or `SSS` (fraction of any length, cut) · `EEE` (weekday name, not checked) ·
 * `Z` (offset, last) · anything else stands for itself, letters in `'quotes'`. One letter takes one or two digits, two
 * letters exactly two; a blank takes any number of blanks from one.
 * @throws InvalidTimeFormatError if the pattern has an unknown token or leaves year, month or day out
 */
export function compileTimeFormat(pattern: string): TimeParser {
  if (pattern === 'iso') return isoParser()
  const tokens = pattern.match(/'[^']*'|([A-Za-z])\1*| +|[^A-Za-z]/g) ?? []
  const steps = tokens.map((token, i) => stepOf(pattern, token, tokens[i + 1]))
  checkTokens(pattern, tokens)
  return patternParser(pattern, steps)
}

function patternParser(pattern: string, steps: readonly Step[]): TimeParser {
  const fields: PatternFields = new Float64Array(FieldSlot.count)
  const parse = (text: string): number => {
    fields.fill(0)
    fields[FieldSlot.offset] = Number.NaN
    let at = 0
    for (let i = 0; i < steps.length && at >= 0; i++) at = steps[i](text, at, fields)
    return at === text.length ? localSeconds(fields) : Number.NaN
  }
  return Object.assign(parse, { pattern, offsetSeconds: () => fields[FieldSlot.offset] })
}

function localSeconds(fields: PatternFields): number {
  const year = fields[FieldSlot.year]
  const month = fields[FieldSlot.month]
  const day = fields[FieldSlot.day]
  const minutes = fields[FieldSlot.minute]
  const seconds = fields[FieldSlot.second]
  const total = hours(fields) * 3600 + minutes * 60 + seconds
  if (!isDate(year, month, day) || minutes > 59 || seconds > 59 || !(total <= DAY_SECONDS)) return Number.NaN
  return dayNumber(year, month, day) * DAY_SECONDS + total
}

/** Hour of the day; on a twelve-hour clock 12 am is 0 and 12 pm is 12. NaN if there is no such hour. */
function hours(fields: PatternFields): number {
  const hour = fields[FieldSlot.hour]
  const half = fields[FieldSlot.half]
  if (half === 0) return hour
  return hour >= 1 && hour <= 12 ? (hour % 12) + (half === 2 ? 12 : 0) : Number.NaN
}

function stepOf(pattern: string, token: string, next: string | undefined): Step {
  const field = fieldStep(token)
  if (field) return field
  if (/^[A-SU-Za-z]/.test(token)) {
    throw new InvalidTimeFormatError(`\`${token}\` in the time format \`${pattern}\` is not known${hint(token)}`)
  }
  const text = token.length > 1 && token.startsWith("'") ? token.slice(1, -1) : token
  return literalStep(text.trim() === '' ? ' ' : text, next === 'a')
}

function hint(token: string): string {
  if (/^[YD]/.test(token)) return `; did you mean \`${token.toLowerCase()}\`?`
  return '; put text that stands for itself in single quotes'
}

function checkTokens(pattern: string, tokens: readonly string[]): void {
  const has = (letter: string): boolean => tokens.some(token => token.startsWith(letter))
  for (const [letter, meaning] of [
    ['y', 'year'],
    ['M', 'month'],
    ['d', 'day']
  ]) {
    if (!has(letter))
      throw new InvalidTimeFormatError(`the time format \`${pattern}\` has no ${meaning} (\`${letter}\`)`)
  }
  if (has('h') !== has('a')) {
    throw new InvalidTimeFormatError(`the time format \`${pattern}\` needs both \`h\` and \`a\`, or \`H\` for 24 hours`)
  }
  if (has('Z') && tokens.at(-1) !== 'Z') {
    throw new InvalidTimeFormatError(`the offset \`Z\` must come last in the time format \`${pattern}\``)
  }
}
