import type { Sweep } from '../../metrics/schemas/sweep-schema.ts'
import type { Figure } from '../figure.ts'
import { counted } from '../in-words.ts'
import { nameOfValues } from '../sweep/point-names.ts'
import { sweepFigures } from '../sweep/sweep-figures.ts'
import { inputsTable } from './how-made.ts'
import type { ReportDocument } from './report-document.ts'

/** The report on a sweep. */
export const sweepDocument = (sweep: Sweep): ReportDocument => {
  const all = sweepFigures(sweep)
  const of = (holds: RegExp): Figure[] => all.filter(({ section }) => holds.test(section))
  const told = /^(headline|cautions|points|expectations|reading)$/
  const sections = [
    { id: 'overview', title: 'At a glance', figures: [...of(/^headline$/), ...of(/^cautions$/)] },
    { id: 'points', title: 'Points', figures: of(/^points$/) },
    { id: 'targets', title: 'Targets', figures: of(/^expectations$/) },
    { id: 'response', title: 'How it responds', figures: all.filter(({ section }) => !told.test(section)) },
    { id: 'method', title: 'How it was made', figures: [inputsTable(sweep.inputs), ...of(/^reading$/)] }
  ]
  return {
    title: `Sweep: ${sweep.scenario.name}`,
    subtitle: [
      sweep.vary.map(({ path, values }) => `${path}: ${values.join(', ')}`).join('; '),
      `seed ${sweep.seed}`,
      `${counted(sweep.wanted, 'replication')} of each point`
    ].join(' · '),
    answer: answer(sweep),
    sections: sections.filter(({ figures }) => figures.length > 0)
  }
}

const answer = (sweep: Sweep): string[] => {
  const { points, unfinished, warnings, comparisons } = sweep
  const shown = points
    .flatMap(({ figures }) => figures)
    .filter(({ difference }) => difference?.verdict === 'less' || difference?.verdict === 'more').length
  const judged = points.filter(({ isMet }) => isMet !== null)
  const met = judged.filter(({ isMet }) => isMet === true)
  const names = met.slice(0, MOST_NAMED).map(({ values }) => nameOfValues(sweep, values))
  const more = met.length > MOST_NAMED ? ` and ${met.length - MOST_NAMED} more` : ''
  return [
    `${counted(points.length, 'point')} ran${unfinished.length > 0 ? `, ${unfinished.length} were not finished` : ''}.`,
    judged.length === 0
      ? 'Nothing was expected of them; --expect would tell which of them will do.'
      : met.length === 0
        ? 'None meets all that was expected.'
        : `All that was expected is met by ${names.join('; ')}${more}.`,
    warnings.length > 0
      ? `To bear in mind: ${warnings.join('; ')}`
      : `${shown} of ${counted(comparisons, 'difference')} to the point of reference are beyond chance.`
  ]
}

const MOST_NAMED = 5
