import { formatProblems } from '../input/format-problems.ts'
import { type LocatedProblem, problemAt } from '../input/located-problem.ts'
import { makeSource } from '../input/source.ts'
import { PhraseFault } from '../model/expect/phrase-fault.ts'
import { UserError } from './user-error.ts'

/**
 * What each phrase of an option that may be repeated says, in order.
 * @throws UserError with all that is wrong, each at its place in the phrase
 */
export const readPhrases = <T>(option: string, phrases: readonly string[], read: (phrase: string) => T): T[] => {
  const problems: LocatedProblem[] = []
  const all = phrases.flatMap(phrase => {
    try {
      return [read(phrase)]
    } catch (fault) {
      if (!(fault instanceof PhraseFault)) throw fault
      problems.push(problemOf(option, phrase, fault))
      return []
    }
  })
  if (problems.length === 0) return all
  const sources = problems.map(({ place }) => place.source)
  throw new UserError(formatProblems(problems, sources))
}

const problemOf = (option: string, phrase: string, { message, start, end, hint }: PhraseFault): LocatedProblem =>
  problemAt({ source: makeSource(option, phrase, 'option'), start, end }, 'bad-phrase', message, hint)
