import { expect, it } from 'vitest'
import type { HeadlineValue } from '../../src/metrics/headlines/headline-values.ts'
import { headlinesOf, storedHeadlines } from '../../src/metrics/headlines/stored-headlines.ts'
import { headlines } from '../../src/metrics/schemas/headlines-schema.ts'
import { jsonText } from '../../src/views/json/json-text.ts'

const values: HeadlineValue[] = [
  { key: 'resolutionSeconds.p90', priority: null, value: 1234.5 },
  { key: 'resolutionSeconds.p90', priority: 'P1', value: Number.NaN },
  { key: 'resolutionTarget.share', priority: null, value: 0.75, ratio: { above: 3, below: 4 } },
  { key: 'resolutionTarget.share', priority: 'P1', value: Number.NaN, ratio: { above: 0, below: 0 } }
]
const runs = [0, 2].map(replication => ({ replication, ticketsMark: 7 + replication, values }))

it('headlines of replications come back from a stored result as they were measured, nothing-to-measure included', () => {
  const read = headlines.parse(JSON.parse(jsonText(storedHeadlines(runs))))
  expect(headlinesOf(read)).toEqual(runs)
})

it('a replication that lacks a value is refused', () => {
  const stored = storedHeadlines(runs)
  const [first] = stored.replications
  const short = { ...stored, replications: [{ ...first, values: first.values.slice(1) }] }
  expect(headlines.safeParse(short).error?.issues[0].message).toBe('has not one value for each measure')
})

it('replications count from 1 in a result, as for the user', () => {
  expect(storedHeadlines(runs).replications.map(({ replication }) => replication)).toEqual([1, 3])
})
