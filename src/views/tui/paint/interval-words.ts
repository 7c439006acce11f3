import type { Quantity } from '../../../figures/figure.ts'
import { quantityInWords } from '../../../figures/in-words.ts'

/** `4-4.5 h`: the 95 % interval over the replications, as short as it can be told; empty where there is none or both ends read the same. */
export const intervalWords = ({ low, high, unit }: Quantity): string => {
  if (low === undefined || high === undefined || low === null || high === null) return ''
  const from = quantityInWords({ value: Math.max(0, low), unit })
  const to = quantityInWords({ value: unit === 'share' ? Math.min(1, high) : high, unit })
  if (from === to) return ''
  return unitOf(from) === unitOf(to) ? `${from.slice(0, from.length - unitOf(from).length)}-${to}` : `${from}-${to}`
}

/** What stands behind the figure: ` h`, `%`, or nothing. */
const unitOf = (words: string): string => /[^\d.,]*$/.exec(words)?.[0] ?? ''
