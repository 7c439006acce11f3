import type { TargetKey } from '../../metrics/definitions.ts'

/** What each sort of promise is called next to a ticket. */
export const PROMISE_NAMES: Readonly<Record<TargetKey, string>> = {
  firstReplyTarget: 'first reply',
  nextReplyTarget: 'next reply',
  resolutionTarget: 'resolution'
}
