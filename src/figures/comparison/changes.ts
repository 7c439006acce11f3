import type { Comparison, WrittenChange } from '../../metrics/schemas/comparison-schema.ts'
import type { List, Table } from '../figure.ts'

/** What a page shows side by side without cutting anything. */
const MOST_CELLS = 76
const NOTHING = '–'

/** What the scenarios say differently: a table, and below it, in full, what is too long to stand side by side. */
export const changes = ({ arms, changes: changed }: Comparison): (Table | List)[] => {
  const beside = fitting(changed)
  const rest = changed.filter(change => !beside.includes(change))
  const labels = arms.map(({ label }) => label)
  const table: Table = {
    kind: 'table',
    section: 'changes',
    title: 'What the scenarios say differently',
    columns: ['Setting', ...labels],
    rows: beside.map(({ path, values }) => [path, ...values.map(value => value ?? NOTHING)]),
    notes: changed.length === 0 ? ['Nothing: they are the same scenario.'] : []
  }
  return [...(beside.length > 0 || rest.length === 0 ? [table] : []), ...inFull(rest, labels)]
}

const widthOf = ({ path, values }: WrittenChange): number[] => [path, ...values].map(text => (text ?? NOTHING).length)

/** The changes that fit side by side: the widest are left out, one after the other, until the others do. */
const fitting = (changed: readonly WrittenChange[]): WrittenChange[] => {
  const widths = new Map(changed.map(change => [change, widthOf(change)]))
  const byWidth = [...changed].sort((a, b) => sum(widths.get(b) ?? []) - sum(widths.get(a) ?? []))
  const cellsOf = (left: readonly WrittenChange[]): number =>
    sum((widths.get(left[0]) ?? []).map((_, i) => Math.max(...left.map(own => (widths.get(own) ?? [])[i])) + 1))
  let left = byWidth
  while (left.length > 0 && cellsOf(left) > MOST_CELLS) left = left.slice(1)
  return changed.filter(change => left.includes(change))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, own) => total + own, 0)

const inFull = (changed: readonly WrittenChange[], labels: readonly string[]): List[] =>
  changed.length === 0
    ? []
    : [
        {
          kind: 'list',
          section: 'changes-in-full',
          title: 'What they say differently at more length',
          isOrdered: false,
          items: changed.map(({ path, values }) => `${path}: ${values.map(inWords(labels)).join('; ')}`),
          notes: []
        }
      ]

/** What an arm says, or that it says the same as the first. */
const inWords =
  (labels: readonly string[]) =>
  (value: string | null, arm: number, values: readonly (string | null)[]): string =>
    `${labels[arm]}: ${arm > 0 && value === values[0] ? `as ${labels[0]}` : (value ?? NOTHING)}`
