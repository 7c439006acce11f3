import type { ScenarioNames } from '../names/names.ts'
import { hintFor } from '../names/suggest.ts'
import { type Expectation, parseExpectation } from './expect.ts'
import { PhraseFault } from './phrase-fault.ts'
import { differenceThresholds, figureThresholds } from './threshold-words.ts'

/** A scenario among several that are compared: how it is called, and its names. */
export interface NamedArm {
  readonly label: string
  readonly names: ScenarioNames
}

/** A threshold for one of several scenarios, or for what it has more than another; `text` is without the arms. */
export interface ExpectationOfArm extends Expectation {
  /** Index of the arm. */
  readonly arm: number
  /** Index of the arm that is taken from it; null: its own figure is meant. */
  readonly against: number | null
}

const EXAMPLE = 'write `B: p90 resolution <= 4 h` or `B - A: p90 resolution <= 10 min`'
/** What stands before a colon, unless that belongs to a name in quotes. */
const ARMS = /^([^:"'<>≤≥]*):/
const ONE = /^\s*(\p{L}+)\s*$/u
const TWO = /^\s*(\p{L}+)\s*[-−–]\s*(\p{L}+)\s*$/u

/**
 * Reads an expectation of one arm, `B: p90 resolution <= 4 h`; of what one has more than another, `B - A: p90 resolution <= 10 min`; or,
 * where no arm is named, of each of them.
 * @throws PhraseFault with the place in the text
 */
export const parseArmExpectation = (text: string, arms: readonly NamedArm[]): ExpectationOfArm[] => {
  const said = ARMS.exec(text)
  if (said === null) return arms.map((_, arm) => ofArm(text, 0, arms, arm, null))
  const start = said[0].length
  const [arm, against] = armsOf(said[1], arms)
  return [ofArm(text, start, arms, arm, against)]
}

const armsOf = (text: string, arms: readonly NamedArm[]): readonly [arm: number, against: number | null] => {
  const alone = ONE.exec(text)
  if (alone) return [indexOf(alone[1], text, arms), null]
  const both = TWO.exec(text)
  if (!both) throw new PhraseFault('before the colon there is no arm', 0, text.length + 1, EXAMPLE)
  const [arm, against] = [indexOf(both[1], text, arms), indexOf(both[2], text, arms)]
  if (arm === against)
    throw new PhraseFault('an arm does not differ from itself', 0, text.length, `write \`B - A: …\`, say`)
  return [arm, against]
}

const indexOf = (word: string, text: string, arms: readonly NamedArm[]): number => {
  const labels = arms.map(({ label }) => label)
  const index = labels.indexOf(word.toUpperCase())
  if (index >= 0) return index
  const start = text.indexOf(word)
  throw new PhraseFault(`there is no arm "${word}"`, start, start + word.length, hintFor(word, labels))
}

/** The expectation from `start` on; blanks in place of the arms keep what is said of places right. */
const ofArm = (
  text: string,
  start: number,
  arms: readonly NamedArm[],
  arm: number,
  against: number | null
): ExpectationOfArm => {
  const phrase = ' '.repeat(start) + text.slice(start)
  const words = against === null ? figureThresholds : differenceThresholds
  const [own, other] = [arm, against ?? arm].map(index => named(phrase, arms[index], words))
  if (own.group?.by !== other.group?.by)
    throw new PhraseFault(
      `"${own.group?.name}" is a ${own.group?.by} in one arm and a ${other.group?.by} in the other`,
      start,
      text.length,
      'say which is meant, such as `of plan premium`'
    )
  return { ...own, text: phrase.trim(), arm, against }
}

/** The same name may be missing in one arm only, so the arm is told. */
const named = (phrase: string, { label, names }: NamedArm, words: typeof figureThresholds): Expectation => {
  try {
    return parseExpectation(phrase, names, words)
  } catch (fault) {
    if (!(fault instanceof PhraseFault)) throw fault
    throw new PhraseFault(`arm ${label}: ${fault.message}`, fault.start, fault.end, fault.hint)
  }
}
