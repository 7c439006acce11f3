import type { Sweep, SweepPointResult } from '../../metrics/schemas/sweep-schema.ts'
import type { Figure, List, Quantity, Table, Tiles } from '../figure.ts'
import { counted, quantityInWords } from '../in-words.ts'
import { notJudgedWords, tooFewNotes } from '../too-few-tickets.ts'
import { hasManyPoints, nameOfValues, pointHeading, pointName } from './point-names.ts'
import { responseFigures } from './response-figures.ts'

/** The report on a sweep, section by section; the same for every view. */
export const sweepFigures = (sweep: Sweep): Figure[] => [
  headline(sweep),
  ...cautions(sweep),
  pointTable(sweep),
  ...expectationTable(sweep),
  ...responseFigures(sweep),
  reading(sweep)
]

const headline = (sweep: Sweep): Tiles => {
  const { points, unfinished, comparisons, scenario, vary, design } = sweep
  const shown = points.flatMap(({ figures }) => figures).filter(({ difference }) => isShown(difference?.verdict)).length
  const judged = points.filter(({ isMet }) => isMet !== null)
  return {
    kind: 'tiles',
    section: 'headline',
    title: `Sweep: ${scenario.name}`,
    notes: [
      ...vary.map(({ path, values }) => `${path}: ${values.join(', ')}`),
      ...(vary.length > 1
        ? [design === 'grid' ? 'every combination' : 'one at a time, the others as in the file']
        : []),
      provenance(sweep)
    ],
    tiles: [
      {
        label: 'points',
        quantity: { value: points.length, unit: 'count' },
        ...(unfinished.length > 0 && { detail: `${unfinished.length} not finished` })
      },
      { label: 'replications', quantity: { value: sumOf(points), unit: 'count' }, detail: 'in the figures' },
      ...(comparisons > 0
        ? [
            {
              label: 'beyond chance',
              quantity: { value: shown, unit: 'count' as const },
              detail: `of ${counted(comparisons, 'difference')}`
            }
          ]
        : []),
      ...(judged.length > 0
        ? [
            {
              label: 'meet all',
              quantity: { value: judged.filter(({ isMet }) => isMet === true).length, unit: 'count' as const },
              detail: `of ${counted(judged.length, 'point')}`
            }
          ]
        : [])
    ]
  }
}

const isShown = (verdict: string | null | undefined): boolean => verdict === 'less' || verdict === 'more'

const sumOf = (points: readonly SweepPointResult[]): number =>
  points.reduce((sum, { replications }) => sum + replications, 0)

const provenance = ({ scenario, settings, seed, wanted, tzRelease, versions }: Sweep): string => {
  const programs = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
  const file = [scenario.file, ...settings.map(setting => `with ${setting}`)].join(' ')
  return [file, `seed ${seed}`, `${counted(wanted, 'replication')} of each`, `tz ${tzRelease}`, ...programs].join(', ')
}

const cautions = (sweep: Sweep): List[] => {
  const { warnings, unfinished, skipped, same, points } = sweep
  const failed = points.filter(({ failed: own }) => own.length > 0)
  const items = [
    ...warnings,
    ...failed.map(
      ({ values, failed: own }) =>
        `${nameOfValues(sweep, values)}: ${counted(own.length, 'replication')} failed because of the program and ${own.length === 1 ? 'is' : 'are'} left out.`
    ),
    ...(unfinished.length > 0
      ? [
          `Interrupted: ${counted(unfinished.length, 'point')} not finished: ${unfinished.map(({ values }) => nameOfValues(sweep, values)).join('; ')}.`
        ]
      : []),
    ...skipped.map(({ reason, points: own }) => `Left out: ${own.join('; ')}: ${reason}.`),
    ...same.map(({ point, as }) => `${point}: the same scenario as “${as}”, which stands for both.`)
  ]
  return items.length === 0
    ? []
    : [{ kind: 'list', section: 'cautions', title: 'Mind the sweep', isOrdered: false, items, notes: [] }]
}

const pointTable = (sweep: Sweep): Table => {
  const { measures, points, reference } = sweep
  const hasExpectations = points.some(({ isMet }) => isMet !== null)
  return {
    kind: 'table',
    section: 'points',
    title: 'All points',
    columns: [pointHeading(sweep), ...measures.map(({ text }) => text), ...(hasExpectations ? ['Met'] : [])],
    rows: points.map(point => [
      pointName(sweep, point),
      ...point.figures.map(({ found }, m): Quantity => ({ ...found, unit: measures[m].unit })),
      ...(hasExpectations ? [metInWords(point)] : [])
    ]),
    spare: spareMeasures(sweep),
    notes: [
      ...(reference === null ? [] : [referenceNote(points[reference])]),
      ...(hasExpectations ? [bestNote(sweep)] : []),
      ...(hasManyPoints(sweep) ? ['--details has the differences, and what became of each expectation.'] : [])
    ]
  }
}

/** Measures that the overview does without where it is too wide: the last ones first, but what it costs stays. */
const spareMeasures = ({ measures }: Sweep): string[] => {
  const texts = measures.map(({ text }) => text).reverse()
  return [...texts.filter(text => !isPaid(text)), ...texts.filter(isPaid)].slice(0, -1)
}

const isPaid = (text: string): boolean => text.toLowerCase() === 'paid hours'

const referenceNote = ({ isBase }: SweepPointResult): string =>
  isBase
    ? '* the scenario as the file has it, which the others are compared with.'
    : '* the first point, which the others are compared with.'

const metInWords = ({ expectations, isMet }: SweepPointResult): string => {
  if (isMet === null) return '–'
  const met = expectations.filter(({ verdict }) => verdict === 'met').length
  return isMet ? 'all' : `${met} of ${expectations.length}!`
}

/** What is expected, point by point. */
const expectationTable = (sweep: Sweep): Table[] => {
  const judged = sweep.points.filter(({ expectations }) => expectations.length > 0)
  if (judged.length === 0) return []
  return [
    {
      kind: 'table',
      section: 'expectations',
      title: 'Which points meet what is expected',
      columns: ['Point and expectation', 'Found', '95% from', 'to', 'Beyond chance'],
      rows: judged.flatMap(point => point.expectations.map(one => expectationRow(pointName(sweep, point), one))),
      notes: tooFewNotes(judged.flatMap(({ expectations }) => expectations)),
      isDetail: hasManyPoints(sweep)
    }
  ]
}

const expectationRow = (name: string, judged: SweepPointResult['expectations'][number]): (string | Quantity)[] => {
  const { text, found, unit, threshold, verdict, isBeyondChance } = judged
  const goal = unit === 'share' ? { goal: threshold } : {}
  const label = `${name}: ${text}`
  if (verdict === 'not judged') return [label, `${notJudgedWords(judged)} !`, '–', '–', '–']
  return [
    label,
    { ...found, unit, verdict, ...goal },
    { value: found.low, unit, ...goal },
    { value: found.high, unit, ...goal },
    isBeyondChance === null ? '–' : isBeyondChance ? 'yes' : 'no'
  ]
}

/** Which point meets it all with the fewest paid hours, where these are measured. */
export const bestNote = (sweep: Sweep): string => {
  const { points, measures } = sweep
  const kept = points.filter(({ isMet }) => isMet === true)
  const paid = measures.findIndex(({ text }) => isPaid(text))
  if (kept.length === 0) return 'No point meets all that is expected.'
  const told = `${kept.length} of ${counted(points.length, 'point')} ${kept.length === 1 ? 'meets' : 'meet'} all that is expected`
  if (paid < 0) return `${told}.`
  const hoursOf = ({ figures }: SweepPointResult): number => figures[paid].found.value ?? Number.POSITIVE_INFINITY
  const best = kept.reduce((least, point) => (hoursOf(point) < hoursOf(least) ? point : least))
  const hours = quantityInWords({ value: hoursOf(best), unit: 'hours' })
  return `${told}; the fewest paid hours of these takes ${nameOfValues(sweep, best.values)}: ${hours}.`
}

const reading = ({ comparisons }: Sweep): List => ({
  kind: 'list',
  section: 'reading',
  title: 'How to read it',
  isOrdered: false,
  items: [
    'Replication by replication all points have the same tickets and the same luck where they are in the same situation; differences are taken in pairs.',
    '±: half of Student’s 95% interval of that one figure or difference.',
    comparisons > 0
      ? `Beyond chance: judged at 5% over all ${counted(comparisons, 'difference')} together (Holm); that of an expectation is judged by itself.`
      : 'Beyond chance: that of an expectation is judged by itself.',
    'Times count solved or answered tickets only: a point that leaves more tickets open leaves out the slowest.'
  ],
  notes: []
})
