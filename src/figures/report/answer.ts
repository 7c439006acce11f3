import type { CauseKey } from '../../metrics/causes/cause.ts'
import type { Result, TargetEstimates } from '../../metrics/schemas/result-schema.ts'
import { datesInWords } from '../clock-year/clock-words.ts'
import { rankedFindings } from '../findings.ts'
import { counted, durationInWords, listed, shareInWords, sizeInWords } from '../in-words.ts'
import { overall } from '../read-result.ts'
import { promisesKept } from './target-table.ts'

/** The answer in three sentences: what the period was like against its targets, what is worst and where, and what would change it. */
export const answer = (result: Result): string[] => [howItWent(result), foremost(result), whatWouldChange(result)]

const howItWent = (result: Result): string => {
  const { firstReplyTarget, resolutionTarget } = overall(result)
  const shares = [
    ...shareInSentence(firstReplyTarget, 'first replies'),
    ...shareInSentence(resolutionTarget, 'resolutions')
  ]
  const { kept, judged } = promisesKept(result)
  const went =
    judged === 0 || shares.length === 0
      ? withoutTargets(result)
      : `${keptInWords(kept, judged)}; ${listed(shares)} were on time`
  return `${datesInWords(result.period.firstDay, result.period.lastDay)}: ${went}${missedExpectations(result)}${certainty(result)}.`
}

const keptInWords = (kept: number, judged: number): string => {
  if (judged === 1) return `the one target was ${kept === 1 ? 'met' : 'missed'}`
  return `${kept === judged ? 'all' : `${kept} of`} ${judged} targets were met`
}

/** Half an interval below a point has one digit, as the share beside it. */
const TENTHS_BELOW = 0.0095

/** `99.4% ± 0.2 points of first replies`. */
const shareInSentence = ({ share: { value, low, high } }: TargetEstimates, of: string): string[] => {
  if (value === null) return []
  const half = low === null || high === null ? 0 : (high - low) / 2
  const told = half < TENTHS_BELOW ? Number(half.toPrecision(1)) : half
  return [`${shareInWords(value)}${half > 0 ? ` ± ${sizeInWords(told, 'share')}` : ''} of ${of}`]
}

const withoutTargets = (result: Result): string => {
  const { counts, times: all } = overall(result)
  const solved = all.resolutionSeconds.p50.value
  const arrived = counts.arrived.value ?? 0
  if (arrived === 0) return 'no ticket came'
  const took = counts.solved.value === 1 ? 'the one solved took' : 'half of those solved took no longer than'
  const times = solved === null ? ' and none was solved' : `, and ${took} ${durationInWords(solved)}`
  return `nothing was promised that could be judged; ${counted(arrived, 'ticket')} came${times}`
}

const missedExpectations = ({ expectations }: Result): string => {
  if (expectations.length === 0) return ''
  const kept = expectations.filter(({ verdict }) => verdict === 'met').length
  return `; ${kept} of ${counted(expectations.length, 'expectation')} held`
}

const certainty = ({ replications, study: { wanted } }: Result): string => {
  if (replications < wanted) return `; a partial result, ${replications} of ${counted(wanted, 'replication')}`
  return replications === 1
    ? '; one replication, so chance is not told from effect'
    : ` (±: 95% intervals over ${replications} replications)`
}

const foremost = (result: Result): string => {
  const [finding] = rankedFindings(result)
  if (finding === undefined) return 'Nothing stands out as wrong.'
  return `${isAllKept(result) ? 'All targets are met; what to look at first' : 'The foremost trouble'}: ${finding.text}.`
}

/** Whether something was promised or expected, and all of it was kept. */
const isAllKept = (result: Result): boolean => {
  const { kept, judged } = promisesKept(result)
  return judged > 0 && kept === judged && result.expectations.every(({ verdict }) => verdict === 'met')
}

/** What tickets wait for, and what to try first against it. */
const LEVERS: readonly { readonly causes: readonly CauseKey[]; readonly while: string; readonly remedy: string }[] = [
  {
    causes: ['nobodyOnShift'],
    while: 'while nobody at all was on shift',
    remedy: 'people in hours that have none'
  },
  {
    causes: ['nobodyWithSkill'],
    while: 'while people were on shift, but nobody who may take them',
    remedy: 'the skill or the region in hours that lack it, or wider routing'
  },
  {
    causes: ['busyFirst', 'busyLesser'],
    while: 'while everybody who may take them was busy',
    remedy: 'more people in the hours that are short, or less work'
  },
  {
    causes: ['ownerAway'],
    while: 'for an owner who was away',
    remedy: 'handing tickets over, or owners with longer presence'
  },
  { causes: ['ownerBusy'], while: 'for an owner who was busy', remedy: 'letting others go on with the ticket' },
  { causes: ['interrupted'], while: 'after an interruption', remedy: 'fewer interruptions' }
]

const whatWouldChange = (result: Result): string => {
  if (overall(result).counts.arrived.value === 0) return 'Without a ticket nothing waited for anybody.'
  const group = result.causes.find(({ by }) => by.length === 0)?.groups[0]
  const levers = LEVERS.map(lever => ({
    ...lever,
    seconds: lever.causes.reduce((sum, cause) => sum + (group?.seconds[cause].value ?? 0), 0)
  }))
  const waited = levers.reduce((sum, { seconds }) => sum + seconds, 0)
  if (!(waited > 0)) return 'Tickets did not wait for people, so more people would not make them faster.'
  const most = levers.reduce((best, lever) => (lever.seconds > best.seconds ? lever : best))
  return (
    `Of the time that tickets waited for a person, ${durationInWords(waited)} a ticket, ${shareInWords(most.seconds / waited)} passed ${most.while}: ` +
    `${isAllKept(result) ? 'should it be less still, ' : ''}try first ${most.remedy}, and compare with the same luck.`
  )
}
