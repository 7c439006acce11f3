import type { Quantity } from '../../../figures/figure.ts'
import { durationInWords, numberInWords, quantityInWords, shareInWords } from '../../../figures/in-words.ts'
import { highestOf, lastOf, type QueueField, type QueueRow } from '../../../figures/panels/queue-rows.ts'
import type { GridColumn } from '../paint/grid-column.ts'
import type { Theme } from '../theme/theme.ts'

/** Columns of the table of queues; all but the name are figures. */
export const queueColumns = (field: QueueField, theme: Theme): GridColumn<QueueRow>[] => [
  { heading: HEADINGS[field], align: 'left', text: ({ name }) => name, rank: 0, least: LEAST[field] },
  figure('At end', 1, ({ mean }) => lastOf(mean), number),
  figure('Mean', 5, ({ overall }) => overall, number),
  figure('Highest', 2, ({ max }) => highestOf(max), number),
  figure('Oldest', 3, ({ oldestSeconds }) => lastOf(oldestSeconds), duration),
  figure('Oldest ever', 6, ({ oldestSeconds }) => highestOf(oldestSeconds), duration),
  {
    ...figure('Broken', 1, ({ broken }) => broken, number),
    text: row => (row.broken === null ? NONE : `${number(row.broken)}${isMissed(row) ? '!' : ' '}`),
    tone: row => (isMissed(row) ? 'bad' : undefined)
  },
  figure('of due', 4, ({ broken, due }) => (broken === null ? null : broken / due), share),
  kept('Reply kept', 7, ({ firstReply }) => firstReply, theme),
  kept('Solved kept', 8, ({ resolution }) => resolution, theme),
  ...(field === 'region' ? [] : [figure('Open', 5, ({ open }) => lastOf(open ?? []), number)])
]

const HEADINGS: Readonly<Record<QueueField, string>> = {
  queue: 'Queue',
  region: 'Region',
  priority: 'Priority',
  skill: 'Skill'
}

/** Cells of the names; those of regions have one of ours among them. */
const LEAST: Readonly<Record<QueueField, number>> = { queue: 8, region: 15, priority: 8, skill: 8 }

const NONE = '-'
const number = (value: number): string => numberInWords(Math.round(value * 10) / 10)
const duration = (seconds: number): string => (seconds > 0 ? durationInWords(seconds) : NONE)
const share = (value: number): string => shareInWords(value)

const isMissed = ({ firstReply, resolution }: QueueRow): boolean =>
  firstReply.verdict === 'missed' || resolution.verdict === 'missed'

const figure = (
  heading: string,
  rank: number,
  of: (row: QueueRow) => number | null,
  words: (value: number) => string
): GridColumn<QueueRow> => ({
  heading,
  align: 'right',
  rank,
  order: of,
  text: row => {
    const value = of(row)
    return value === null ? NONE : words(value)
  }
})

/** The share of promises kept with half the width of its interval: `82% ±2`. */
const kept = (
  heading: string,
  rank: number,
  of: (row: QueueRow) => Quantity,
  { symbols }: Theme
): GridColumn<QueueRow> => ({
  heading,
  align: 'right',
  rank,
  order: row => of(row).value,
  text: row => {
    const quantity = of(row)
    const { value, low, high } = quantity
    if (value === null) return NONE
    const half = low === undefined || low === null || high === undefined || high === null ? null : (high - low) / 2
    const around = half === null ? '' : ` ${symbols.plusMinus}${numberInWords(Math.round(half * 1000) / 10)}`
    return `${quantityInWords(quantity)}${around}${quantity.verdict === 'missed' ? '!' : ' '}`
  },
  tone: row => (of(row).verdict === 'missed' ? 'bad' : undefined)
})
