import type { WantedFigure } from './figure-sample.ts'

/** Figures of which more is better. */
const MORE: ReadonlySet<WantedFigure['figure']> = new Set([
  'firstReplyTarget',
  'nextReplyTarget',
  'resolutionTarget',
  'solved'
])
/** Figures of which neither is. */
const NEITHER: ReadonlySet<WantedFigure['figure']> = new Set(['occupancy', 'utilisation', 'deflected', 'arrived'])

/** What customers or the people who work would rather have of a figure; null: neither. */
export const betterOf = ({ figure }: WantedFigure): 'less' | 'more' | null => {
  if (NEITHER.has(figure)) return null
  return MORE.has(figure) ? 'more' : 'less'
}
