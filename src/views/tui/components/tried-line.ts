import { type ForemostChange, foremostChanges } from '../../../figures/comparison/foremost-changes.ts'
import type { Comparison } from '../../../metrics/schemas/comparison-schema.ts'
import { cutTo, displayWidth, fillTo } from '../../text/display-width.ts'
import type { Theme } from '../theme/theme.ts'
import type { WhatIfRun } from '../tui-data.ts'

const MOST = 3

const found = new WeakMap<Comparison, ReturnType<typeof foremostChanges>>()

const foremost = (comparison: Comparison): ReturnType<typeof foremostChanges> => {
  const known = found.get(comparison) ?? foremostChanges(comparison, comparison.arms[1].label, MOST)
  found.set(comparison, known)
  return known
}

const LEADS = {
  'beyond chance': 'Change: ',
  'one replication': 'Change, may be chance: ',
  same: 'Change: none in any headline of any replication.',
  none: 'Change: none of the headlines beyond chance.'
} as const

/** The difference of what was tried to the first run, on one line: as many headlines as there is room for. */
export const triedLine = ({ comparison }: WhatIfRun, width: number, theme: Theme): string => {
  const { changes, certainty } = foremost(comparison)
  const lead = cutTo(LEADS[certainty], width)
  const gap = ` ${theme.symbols.dot} `
  let used = displayWidth(lead)
  const shown: string[] = []
  for (const change of changes) {
    const text = cutTo(drawn(change, theme), Math.max(0, width - displayWidth(lead)))
    const own = displayWidth(text) + (shown.length > 0 ? displayWidth(gap) : 0)
    if (used + own > width) continue
    used += own
    shown.push(toned(change, text, theme))
  }
  return lead + shown.join(gap) + fillTo('', width - used)
}

/** Only glyphs that every set has, or that are told apart in ASCII. */
const drawn = ({ text, isBetter }: ForemostChange, { symbols }: Theme): string =>
  `${text.replaceAll('−', '-').replaceAll('±', symbols.plusMinus)}${isBetter === false ? ' !' : ''}`

const toned = ({ isBetter }: ForemostChange, text: string, theme: Theme): string =>
  isBetter === null ? text : isBetter ? theme.good(text) : theme.bad(text)
