import type { Sweep } from '../../metrics/schemas/sweep-schema.ts'
import type { Figure } from '../figure.ts'
import { counted } from '../in-words.ts'
import { sweepFigures } from '../sweep/sweep-figures.ts'
import { inputsTable } from './how-made.ts'
import type { ReportDocument } from './report-document.ts'
import { sweepAnswer } from './sweep-answer.ts'

/** The report on a sweep. */
export const sweepDocument = (sweep: Sweep): ReportDocument => {
  const all = sweepFigures(sweep)
  const of = (holds: RegExp): Figure[] => all.filter(({ section }) => holds.test(section))
  const told = /^(headline|cautions|points|expectations|reading)$/
  const sections = [
    { id: 'overview', title: 'At a glance', figures: [...titled(of(/^headline$/)), ...of(/^cautions$/)] },
    { id: 'points', title: 'Points', figures: of(/^points$/).map(withoutFlags) },
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
    answer: sweepAnswer(sweep),
    sections: sections.filter(({ figures }) => figures.length > 0)
  }
}

/** The title of the report says already what was swept. */
const titled = (figures: readonly Figure[]): Figure[] => figures.map(figure => ({ ...figure, title: 'The sweep' }))

/** A report has all details; notes that name a flag for them are of the text page. */
const withoutFlags = (figure: Figure): Figure => ({
  ...figure,
  notes: figure.notes.filter(note => !note.startsWith('--'))
})
