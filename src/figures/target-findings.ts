import type { GroupResult, Result, TargetEstimates } from '../metrics/result-schema.ts'
import type { Finding } from './finding.ts'
import { durationInWords, shareInWords } from './in-words.ts'
import { groupsBy, nameOf, weeksOf } from './read-result.ts'

/** Priorities that miss a service level. */
export function targetFindings(result: Result): Finding[] {
  const groups = groupsBy(result, 'priority')
  return groups.flatMap((group, priority) => {
    const weight = 2 ** Math.min(10, groups.length - 1 - priority) / weeksOf(result)
    return [
      ...missed(group, group.firstReplyTarget, 'first reply', weight),
      ...missed(group, group.resolutionTarget, 'resolution', weight)
    ]
  })
}

/** Whether enough of the due tickets met the target; undefined where none is due. */
export function isMet({ share, requiredShare }: TargetEstimates): boolean | undefined {
  if (share.value === null || requiredShare === null) return undefined
  return share.value >= requiredShare - 1e-9
}

/** The target as a duration, or a span of durations where tickets of the group have different ones. */
export function targetInWords({ shortestSeconds, longestSeconds }: TargetEstimates): string {
  if (shortestSeconds === null || longestSeconds === null) return '–'
  const [shortest, unit] = durationInWords(shortestSeconds).split(' ')
  const [longest, longestUnit] = durationInWords(longestSeconds).split(' ')
  if (unit !== longestUnit) return `${shortest} ${unit}–${longest} ${longestUnit}`
  return shortest === longest ? `${shortest} ${unit}` : `${shortest}–${longest} ${unit}`
}

function missed(group: GroupResult, target: TargetEstimates, what: string, weight: number): Finding[] {
  if (isMet(target) !== false) return []
  const share = target.share.value ?? 0
  const required = target.requiredShare ?? 0
  const goal = `${targetInWords(target)} ${what}`
  const text = `${nameOf(group.key)} misses its ${goal}: ${shareInWords(share)} against ${shareInWords(required)}`
  return [{ text, harm: (required - share) * (target.due.value ?? 0) * weight }]
}
