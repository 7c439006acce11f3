import type { Sweep } from '../../metrics/schemas/sweep-schema.ts'
import { counted, quantityInWords } from '../in-words.ts'
import { nameOfValues } from '../sweep/point-names.ts'
import { bestNote } from '../sweep/sweep-figures.ts'

/** The answer in three sentences: which points will do, between what the foremost figure varies, and how far to trust it. */
export const sweepAnswer = (sweep: Sweep): string[] => [whichWillDo(sweep), ...howItVaries(sweep), trust(sweep)]

const whichWillDo = (sweep: Sweep): string => {
  const { points, unfinished } = sweep
  const left = unfinished.length > 0 ? `; ${counted(unfinished.length, 'point')} did not finish.` : '.'
  return points.some(({ isMet }) => isMet !== null)
    ? bestNote(sweep).replace(/\.$/, left)
    : `${counted(points.length, 'point')} ran, and nothing was expected of them: --expect would tell which will do${left}`
}

/** Of the measure that comes first, as the table of points has it. */
const howItVaries = (sweep: Sweep): string[] => {
  const [measure] = sweep.measures
  const found = sweep.points
    .map(({ values, figures }) => ({ name: nameOfValues(sweep, values), value: figures[0]?.found.value ?? null }))
    .filter((point): point is { name: string; value: number } => point.value !== null)
    .sort((a, b) => a.value - b.value)
  if (found.length < 2) return []
  const told = ({ name, value }: (typeof found)[number]): string =>
    `${quantityInWords({ value, unit: measure.unit })} at ${name}`
  return [`${measure.text}: from ${told(found[0])} to ${told(found[found.length - 1])}.`]
}

const trust = (sweep: Sweep): string => {
  const { points, warnings, comparisons, reference } = sweep
  if (warnings.length > 0) return `To bear in mind: ${warnings.join('; ')}`
  const shown = points
    .flatMap(({ figures }) => figures)
    .filter(({ difference }) => difference?.verdict === 'less' || difference?.verdict === 'more').length
  const first = reference === null ? 'the point of reference' : nameOfValues(sweep, points[reference].values)
  return `Of ${counted(comparisons, 'difference')} to ${first}, ${shown} ${shown === 1 ? 'is' : 'are'} beyond chance.`
}
