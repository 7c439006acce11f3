import type { Comparison } from '../../metrics/schemas/comparison-schema.ts'
import { comparisonFigures } from '../comparison/comparison-figures.ts'
import type { Figure, Table } from '../figure.ts'
import { counted, listed } from '../in-words.ts'
import { depthsOfArms, type LabelledResult, resolutionOfArms, targetsOfArms } from './arm-figures.ts'
import { comparisonAnswer } from './comparison-answer.ts'
import { inputsTable, versionRows } from './how-made.ts'
import type { ReportDocument, ReportSection } from './report-document.ts'

/** The report on a comparison; where the results of its arms are known, in their order, with what they add to it. */
export const comparisonDocument = (
  comparison: Comparison,
  results: readonly LabelledResult['result'][] = []
): ReportDocument => {
  const { arms, seed, replications } = comparison
  const labelled = results.map((result, i) => ({ label: arms[i].label, result }))
  return {
    title: `Compared: ${[...new Set(arms.map(({ name }) => name))].join(' · ')}`,
    subtitle: [
      `${arms[0].firstDay} to ${arms[0].lastDay}, ${arms[0].zone}`,
      seedsInWords([seed, ...arms.flatMap(arm => arm.seed ?? [])]),
      `${counted(replications, 'replication')} of each`
    ].join(' · '),
    answer: comparisonAnswer(comparison),
    sections: sections(comparison, labelled).filter(({ figures }) => figures.length > 0)
  }
}

const sections = (comparison: Comparison, arms: readonly LabelledResult[]): ReportSection[] => {
  const all = comparisonFigures(comparison)
  const of = (begins: RegExp): Figure[] => all.filter(({ section }) => begins.test(section))
  return [
    { id: 'overview', title: 'At a glance', figures: [...titled(of(/^headline$/)), ...of(/^(cautions$|verdict-)/)] },
    { id: 'targets', title: 'Targets', figures: [...of(/^expectations$/), ...targetsOfArms(arms)] },
    { id: 'differences', title: 'Differences', figures: of(/^(overall|by-priority)/) },
    { id: 'resolution', title: 'Time to resolution', figures: resolutionOfArms(arms) },
    { id: 'queues', title: 'Queue depth', figures: depthsOfArms(arms) },
    { id: 'changes', title: 'What was changed', figures: of(/^changes/) },
    {
      id: 'method',
      title: 'How it was made',
      figures: [runTable(comparison), ...comparison.arms.map(armInputs), ...of(/^reading$/)]
    }
  ]
}

const seedsInWords = (all: readonly number[]): string => {
  const seeds = [...new Set(all)]
  return `${seeds.length > 1 ? 'seeds' : 'seed'} ${listed(seeds.map(String))}`
}

const titled = (figures: readonly Figure[]): Figure[] => figures.map(figure => ({ ...figure, title: 'The comparison' }))

const runTable = ({ seed, replications, study: { wanted }, tzRelease, versions, schema }: Comparison): Table => ({
  kind: 'table',
  section: 'run',
  title: 'The runs',
  columns: ['What', 'Which'],
  rows: [
    ['Seed', String(seed)],
    ['Replications of each', replications === wanted ? String(replications) : `${replications} of ${wanted}`],
    ['Time-zone data', `tz ${tzRelease}`],
    ...versionRows(versions),
    ['Format', schema]
  ],
  notes: []
})

const armInputs = ({ label, inputs }: Comparison['arms'][number]): Table => ({
  ...inputsTable(inputs),
  section: `inputs-${label.toLowerCase()}`,
  title: `Inputs of ${label}`
})
