import { toDistribution } from '../compile/distributions.ts'
import type { ScenarioDistribution } from '../model/distribution.ts'
import { meanOf } from '../num/distributions.ts'

const MINUTE = 60
const HOUR = 3600
const DAY = 86_400

const tenths = (value: number): number => Math.round(value * 10) / 10

/** A length of time (seconds, or `Infinity`) in words: `for ever`, `3 days`, `2.5 h`, `4 min`, `20 s`. */
export const timeInWords = (seconds: number): string => {
  if (seconds === Number.POSITIVE_INFINITY) return 'for ever'
  if (seconds >= 2 * DAY && seconds % DAY === 0) return `${seconds / DAY} days`
  if (seconds >= HOUR) return `${tenths(seconds / HOUR)} h`
  return seconds > 0 && seconds < MINUTE ? `${tenths(seconds)} s` : `${tenths(seconds / MINUTE)} min`
}

/** A length of time that is drawn, by its mean: `about 2 h`; a constant without `about`. */
export const drawnInWords = (distribution: ScenarioDistribution): string => {
  const mean = timeInWords(meanOf(toDistribution(distribution)))
  return 'constant' in distribution ? mean : `about ${mean}`
}

/** A share in percent: `12.5%`. */
export const shareInWords = (share: number): string => `${tenths(share * 100)}%`
