import type { ComparedArm, Comparison } from '../../metrics/schemas/comparison-schema.ts'
import { expectations } from '../expectations.ts'
import type { Figure, List, Tiles } from '../figure.ts'
import { counted, numberInWords } from '../in-words.ts'
import { changes } from './changes.ts'
import { comparisonWarnings, precisionNotes } from './comparison-notes.ts'
import { comparisonTables } from './comparison-tables.ts'
import { isShown, otherLabels } from './read-comparison.ts'
import { verdictWords } from './verdict-words.ts'

/** The report on a comparison, section by section; the same for every view. */
export const comparisonFigures = (comparison: Comparison): Figure[] => [
  headline(comparison),
  ...expectations(comparison),
  ...cautions(comparison),
  ...otherLabels(comparison).map(label => verdict(comparison, label)),
  ...comparisonTables(comparison),
  ...changes(comparison),
  reading(comparison)
]

const headline = (comparison: Comparison): Tiles => {
  const { arms, comparisons, measures, pairing } = comparison
  const shown = measures.flatMap(({ differences }) => differences).filter(isShown).length
  return {
    kind: 'tiles',
    section: 'headline',
    title: `${arms.length === 2 ? 'Two arms' : `${arms.length} arms`} compared: ${arms[0].name}`,
    notes: [
      provenance(comparison),
      ...arms.map(armInWords),
      ...precisionNotes(comparison),
      ...comparisonWarnings(comparison)
    ],
    tiles: [
      { label: 'differences judged', quantity: { value: comparisons, unit: 'count' } },
      { label: 'beyond chance', quantity: { value: shown, unit: 'count' }, detail: 'at 5%, all in one' },
      ...pairing.map(({ arm, varianceRatio }) => ({
        label: `pairing, ${arm}`,
        quantity: { value: varianceRatio, unit: 'count' as const },
        detail: '× replications'
      }))
    ]
  }
}

const provenance = ({ seed, replications, tzRelease, versions }: Comparison): string => {
  const programs = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
  return [`seed ${seed}`, `${counted(replications, 'replication')} of each`, `tz ${tzRelease}`, ...programs].join(', ')
}

/** An arm and what makes it: its scenario, or what was changed in it. */
export const armInWords = ({ label, name, file, settings }: ComparedArm): string =>
  settings.length > 0 ? `${label}: ${file} with ${settings.join('; ')}` : `${label}: ${name} (${file})`

const cautions = ({ warnings, arms }: Comparison): List[] =>
  warnings.length === 0
    ? []
    : [
        {
          kind: 'list',
          section: 'cautions',
          title: 'Mind the comparison',
          isOrdered: false,
          items: warnings.map(({ arm, message }) => `${arm} beside ${arms[0].label}: ${message}`),
          notes: []
        }
      ]

const verdict = (comparison: Comparison, label: string): List => ({
  kind: 'list',
  section: `verdict-${label.toLowerCase()}`,
  title: `${label} beside ${comparison.arms[0].label}, in words`,
  isOrdered: false,
  items: [...verdictWords(comparison, label), ...pairingWords(comparison, label)],
  notes: []
})

/** How many replications without pairing would be as good; of arms that share no luck, that they do not. */
export const pairingWords = ({ pairing, replications, arms }: Comparison, label: string): string[] => {
  if (arms.find(arm => arm.label === label)?.seed !== undefined)
    return [`${label} has another seed, so nothing is paired: differences vary as those of independent runs.`]
  const ratio = pairing.find(({ arm }) => arm === label)?.varianceRatio ?? null
  if (ratio === null) return []
  if ([ratio, 1 / ratio].map(numberInWords).includes('1'))
    return ['Pairing made no difference: differences vary as much as they would without it.']
  if (ratio < 1)
    return [`Pairing did not help: differences vary ${numberInWords(1 / ratio)} times as much as without it.`]
  const unpaired = Math.ceil(ratio * replications)
  return [
    `The same luck for both is worth ${numberInWords(ratio)} times the replications: ${counted(unpaired, 'run')} of each would be as good without it (median of all figures).`
  ]
}

const judging = (comparisons: number): string[] => [
  `Beyond chance: judged at 5% over ${comparisons === 1 ? 'the one difference' : `all ${counted(comparisons, 'difference')} together (Holm)`}, so an interval may leave 0 out and the verdict still be no.`,
  '“No difference is larger than”: holds for all differences together at 95% (Bonferroni).'
]

/** How figures of a comparison are to be read. */
export const reading = ({ comparisons, arms }: Comparison): List => ({
  kind: 'list',
  section: 'reading',
  title: 'How to read it',
  isOrdered: false,
  items: [
    `Replication by replication ${arms.some(({ seed }) => seed !== undefined) ? 'arms of the same seed' : 'all arms'} have the same tickets and the same luck where they are in the same situation; each is compared with ${arms[0].label} in pairs.`,
    '±: half of Student’s 95% interval of that one difference.',
    ...(comparisons === 0 ? [] : judging(comparisons)),
    'Pairing ×: so many times as many replications it would take without pairing. p90: nine in ten take no longer.',
    'Times count solved or answered tickets only: an arm that leaves more tickets open leaves out the slowest.'
  ],
  notes: []
})
