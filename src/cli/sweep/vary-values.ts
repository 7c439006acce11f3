import { PhraseFault } from '../../model/expect/phrase-fault.ts'

/** A part of a text, from the character at `start`. */
interface Part {
  readonly text: string
  readonly start: number
}

const OPENING = '[{('
const CLOSING = ']})'
/** A quoted text as a whole, or a character. */
const TOKEN = /"[^"]*"|'[^']*'|./gs
const NUMBER = String.raw`-?\d+(?:\.\d+)?`
const UNIT = String.raw`\s*(?:per\s+[a-z]+|[a-z%]*)`
/** `16..24`, `16..24:2`, `2%..10%:2%`, `5..20 min:5`, `10..30 per day:10`. */
const RANGE = new RegExp(`^(${NUMBER})(${UNIT})\\.\\.(${NUMBER})(${UNIT})(?::(${NUMBER})(${UNIT}))?$`)
const RANGE_HINT = 'write a range like `16..24`, `16..24:2` or `2%..10%:2%`'

/**
 * The values of one `--vary`, in the order written: single values set apart by commas, and ranges of numbers, both ends included, by ones
 * or by a step. A comma inside quotes or brackets belongs to a value.
 * @param at of the first character, for the places of faults
 * @param most that a range may have
 * @throws PhraseFault with the place in the option
 */
export const parseVaryValues = (text: string, at: number, most: number): string[] =>
  splitAtCommas(text, at).flatMap(part => valuesOf(trimmed(part), most))

const splitAtCommas = (text: string, at: number): Part[] => {
  const parts: Part[] = []
  let from = 0
  let depth = 0
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (OPENING.includes(token)) depth++
    else if (CLOSING.includes(token)) depth--
    else if (token === ',' && depth <= 0) {
      parts.push({ text: text.slice(from, index), start: at + from })
      from = index + 1
    }
  }
  return [...parts, { text: text.slice(from), start: at + from }]
}

const trimmed = ({ text, start }: Part): Part => ({
  text: text.trim(),
  start: start + text.length - text.trimStart().length
})

const faultAt = ({ text, start }: Part, message: string, hint?: string): PhraseFault =>
  new PhraseFault(message, start, start + Math.max(1, text.length), hint)

const valuesOf = (part: Part, most: number): string[] => {
  if (part.text === '') throw faultAt(part, 'there is no value here', 'write values like `16,20,24` or `16..24:2`')
  if (/^["']/.test(part.text) && !/^("[^"]*"|'[^']*')/.test(part.text))
    throw faultAt(part, 'this quote has no end', 'close it, or leave it out')
  if (!/^[^"'[{(]*\.\./.test(part.text)) return [part.text]
  const found = RANGE.exec(part.text)
  if (!found) throw faultAt(part, 'this is no range of numbers', RANGE_HINT)
  const [, from, unitOfFrom, to, unitOfTo, step, unitOfStep = ''] = found
  const units = [unitOfFrom, unitOfTo, unitOfStep]
    .map(unit => unit.trim().replaceAll(/\s+/g, ' '))
    .filter(unit => unit !== '')
  if (new Set(units).size > 1) throw faultAt(part, `a range has one unit, not ${units.join(' and ')}`, RANGE_HINT)
  const unit = units[0] ?? ''
  return numbersOf(part, [from, to, step], most).map(number => (unit.length > 1 ? `${number} ${unit}` : number + unit))
}

const decimalsOf = (number: string): number => number.split('.')[1]?.length ?? 0

/** Counts in whole multiples of the last decimal, so that no number is off by rounding. */
const numbersOf = (
  part: Part,
  [from, to, step]: readonly [from: string, to: string, step: string | undefined],
  most: number
): string[] => {
  const decimals = Math.max(decimalsOf(from), decimalsOf(to), decimalsOf(step ?? '1'))
  if (step === undefined && decimals > 0)
    throw faultAt(part, 'a range of decimals needs a step', `write it like \`${from}..${to}:0.5\``)
  const whole = (number: string): number => Math.round(Number(number) * 10 ** decimals)
  const [first, last] = [whole(from), whole(to)]
  const by = Math.abs(whole(step ?? '1'))
  if (by === 0) throw faultAt(part, 'a step of 0 leads nowhere', RANGE_HINT)
  const count = Math.floor(Math.abs(last - first) / by) + 1
  if (!(count <= most))
    throw faultAt(
      part,
      `this range has ${count.toLocaleString('en-US')} values; a sweep has at most ${most.toLocaleString('en-US')} points`,
      'take a larger step'
    )
  const way = last < first ? -by : by
  return Array.from({ length: count }, (_, i) => String((first + i * way) / 10 ** decimals))
}
