import type { CoveragePattern, CoverageProof, CoverageReport, FindingKind, Subject } from '../coverage/report.ts'
import type { List } from './figure.ts'

const MOST_PATTERNS = 24
const MOST_INTERVALS = 20_000

const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 2 })

const hours = (seconds: number): string =>
  seconds > 0 && seconds < 3600 ? `${number(seconds / 60)} min` : `${number(seconds / 3600)} h`

const counted = (count: number, one: string, many = `${one}s`): string => `${number(count)} ${count === 1 ? one : many}`

/** Names of what is concerned; after three the rest is counted. */
const subjectsInWords = (subjects: readonly Subject[], most: number): string => {
  const shown = subjects.slice(0, subjects.length === most + 1 ? most + 1 : most).map(({ what }) => what)
  return subjects.length > shown.length
    ? `${shown.join(', ')} and ${number(subjects.length - shown.length)} more`
    : shown.join(', ')
}

const places = (subjects: readonly Subject[]): string => {
  const all = [...new Set(subjects.map(({ place }) => place))]
  return all.length > 1 ? `${all[0]} and ${counted(all.length - 1, 'line')} more` : (all[0] ?? '')
}

const peopleInWords = (subjects: readonly Subject[]): string =>
  `${subjectsInWords(subjects, 2)} (${counted(subjects.length, 'person', 'people')})`

const SUMMARIES: Readonly<Record<FindingKind, (pattern: CoveragePattern) => string>> = {
  nobody: ({ subjects, when, where, times, seconds }) =>
    `nobody for ${subjectsInWords(subjects, 3)}: ${joinWords(when, where, times > 1 ? `${hours(seconds)} in all` : hours(seconds))}`,
  'too few': ({ subjects, when, where, needed, fewest = 0, seconds }) =>
    `${fewest === 0 ? 'nobody' : `only ${number(fewest)}`} of ${number(needed)} for ${subjectsInWords(subjects, 3)}: ${joinWords(when, where, `${hours(seconds)} in all`)}`,
  'hand-over': ({ subjects, when, where, times, seconds }) =>
    `${subjectsInWords(subjects, 3)}: ${seconds === 0 ? 'no overlap' : `a gap of ${hours(seconds / times)}`}, ${joinWords(when, where)}`,
  'weekly hours': ({ subjects, when, where, needed }) =>
    `${peopleInWords(subjects)}: ${where}, above ${hours(needed)}: ${when}`,
  rest: ({ subjects, when, where, needed }) =>
    `${peopleInWords(subjects)}: ${where}, less than ${hours(needed)}: ${when}`
}

const joinWords = (...parts: readonly string[]): string => parts.filter(part => part !== '').join('; ')

const TITLES: Readonly<Record<FindingKind, string>> = {
  nobody: 'Nobody on shift',
  'too few': 'Too few on shift',
  'hand-over': 'Hand-overs without overlap',
  'weekly hours': 'Too many hours a week',
  rest: 'Too little rest'
}

const totalOf = ({ findings }: CoverageProof, kind: FindingKind): string => {
  const own = findings.filter(finding => finding.kind === kind)
  const times = own.reduce((sum, finding) => sum + finding.times * finding.subjects.length, 0)
  const seconds = own.reduce((sum, finding) => sum + finding.seconds * finding.subjects.length, 0)
  const subjects = own.reduce((sum, finding) => sum + finding.subjects.length, 0)
  if (kind === 'hand-over') return `${counted(times, 'time')}, ${hours(seconds)} of gaps.`
  if (kind === 'weekly hours' || kind === 'rest')
    return `${counted(times, 'time')}, ${counted(subjects, 'person', 'people')}.`
  return `Exactly: ${counted(times, 'interval')} of ${counted(subjects, 'skill, queue or rule', 'skills, queues or rules')}, ${hours(seconds)} added up over them.`
}

const patternList = (proof: CoverageProof, kind: FindingKind): List[] => {
  const patterns = proof.patterns.filter(pattern => pattern.kind === kind)
  if (patterns.length === 0) return []
  const largest = [...patterns].sort((a, b) => b.seconds * b.subjects.length - a.seconds * a.subjects.length)
  const shown = new Set(largest.slice(0, MOST_PATTERNS))
  const hidden = patterns.length - shown.size
  return [
    {
      kind: 'list',
      section: `coverage ${proof.title}`,
      title: `${TITLES[kind]}, ${proof.firstDay} to ${proof.lastDay}`,
      isOrdered: false,
      items: patterns
        .filter(pattern => shown.has(pattern))
        .map(pattern => `${SUMMARIES[kind](pattern)} [${places(pattern.subjects)}]`),
      notes: [
        ...(hidden > 0
          ? [`The ${shown.size} largest; ${counted(hidden, 'more pattern')}; --details has every interval.`]
          : []),
        totalOf(proof, kind)
      ]
    }
  ]
}

const everyInterval = (proof: CoverageProof): List[] => {
  const items = proof.findings.flatMap(({ kind, subjects, intervals }) =>
    intervals.map(
      ({ inWords, seconds }) =>
        `${TITLES[kind]}: ${subjects.map(({ what }) => what).join(', ')}: ${inWords}; ${hours(seconds)}`
    )
  )
  if (items.length === 0) return []
  return [
    {
      kind: 'list',
      section: `coverage ${proof.title}`,
      title: `Every interval, ${proof.firstDay} to ${proof.lastDay}`,
      isDetail: true,
      isOrdered: true,
      items: items.slice(0, MOST_INTERVALS),
      notes: items.length > MOST_INTERVALS ? [`${number(items.length - MOST_INTERVALS)} more with --format json.`] : []
    }
  ]
}

const verdictOf = (proof: CoverageProof): string => {
  const { title, firstDay, lastDay, required, covered, findings, patterns } = proof
  const span = `${title[0]?.toUpperCase()}${title.slice(1)}, ${firstDay} to ${lastDay}`
  const share =
    covered === required
      ? 'every skill, queue and rule has its people on shift'
      : `${number(covered)} of ${number(required)} skills, queues and rules have their people on shift`
  const found = findings.length === 0 ? '' : `; ${counted(patterns.length, 'finding')} below`
  return `${span}: ${share} at every second${found}.`
}

const KINDS = Object.keys(TITLES) as FindingKind[]

/** The proof of coverage: a verdict for each span, then what was found, patterns first and each interval as a detail. */
export function coverageFigures(report: CoverageReport): List[] {
  const verdict: List = {
    kind: 'list',
    section: 'coverage',
    title: `Coverage (times in ${report.zone}, tz ${report.tz})`,
    isOrdered: false,
    items: report.proofs.map(verdictOf),
    notes: []
  }
  const lists = report.proofs.flatMap(proof => KINDS.flatMap(kind => patternList(proof, kind)))
  return [verdict, ...lists, ...report.proofs.flatMap(everyInterval)]
}
