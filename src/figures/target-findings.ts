import type { JudgedTarget, Result, TargetLineResult } from '../metrics/schemas/result-schema.ts'
import type { Finding } from './finding.ts'
import { durationInWords, quantityInWords, shareInWords } from './in-words.ts'
import { AROUND_THE_CLOCK, within } from './promises.ts'
import { groupsBy, weeksOf } from './read-result.ts'

/** Findings on few tickets weigh this much of others. */
const FEW = 0.1
/** Doublings of weight from the last line to the first. */
const DOUBLINGS = 6

/** Lines of the targets that are missed, each judged on its own; earlier lines weigh more. */
export function targetFindings(result: Result): Finding[] {
  const { targets } = result
  return targets.flatMap((line, number) => {
    const weight = 2 ** ((DOUBLINGS * (targets.length - 1 - number)) / targets.length) / weeksOf(result)
    return [
      ...missed(line, line.firstReply, 'replied', weight, beyondStaffing(result, line)),
      ...missed(line, line.nextReply, 'replied again', weight, ''),
      ...missed(line, line.resolution, 'solved', weight, '')
    ]
  })
}

function missed(
  { line, clock }: TargetLineResult,
  target: JudgedTarget | null,
  done: string,
  weight: number,
  because: string
): Finding[] {
  if (target?.verdict !== 'missed') return []
  const { targetSeconds, requiredShare, share, due, isJudgedOnFew } = target
  const value = share.value ?? 0
  const few = isJudgedOnFew ? ` (few tickets: ${Math.round(due.value ?? 0)})` : ''
  const text =
    `${line}: ${shareInWords(value, requiredShare)} ${done} within ${quantityInWords(within(targetSeconds, clock))}${onClock(clock)}, ` +
    `${shareInWords(requiredShare)} promised${few}${because}`
  const late = (requiredShare - value) * (due.value ?? 0) * weight
  return [{ text, harm: isJudgedOnFew ? late * FEW : late, topic: 'promise', group: line }]
}

function onClock(clock: string): string {
  return clock === AROUND_THE_CLOCK ? '' : ` (clock: ${clock})`
}

/** Said of a first reply that is wanted sooner than a touch takes: then most replies are late, however soon they are begun. */
function beyondStaffing(result: Result, { line, firstReply }: TargetLineResult): string {
  const group = groupsBy(result, 'target').find(({ key }) => key[0] === line)
  const handling = group?.times.handleSeconds.mean.value ?? null
  const touches = group?.times.touches.mean.value ?? null
  if (firstReply === null || handling === null || !touches || firstReply.targetSeconds >= handling / touches) return ''
  return `; more people alone will hardly do: a touch takes ${durationInWords(handling / touches)} on average`
}
