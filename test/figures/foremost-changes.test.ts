import { stripVTControlCharacters } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { foremostChanges } from '../../src/figures/comparison/foremost-changes.ts'
import type { Comparison } from '../../src/metrics/schemas/comparison-schema.ts'
import { compareResults } from '../../src/study/compare-results.ts'
import { runStudy } from '../../src/study/run-study.ts'
import { displayWidth } from '../../src/views/text/display-width.ts'
import { triedLine } from '../../src/views/tui/components/tried-line.ts'
import { themeOf } from '../../src/views/tui/theme/theme.ts'
import { armOfPeople } from '../study/small-arms.ts'

const between = async (people: readonly [number, number], replications = 6): Promise<Comparison> => {
  const results = await Promise.all(people.map(own => runStudy(armOfPeople(own).input, { seed: 1, replications })))
  return compareResults(results.map(result => ({ result, file: 'a.json', settings: [] })))
}

let more: Comparison
beforeAll(async () => {
  more = await between([1, 4])
})

describe('the headlines that changed most', () => {
  it('are beyond chance each, those of customers and of all tickets first, each with what is better', () => {
    const { changes, certainty } = foremostChanges(more, 'B', 3)
    expect(certainty).toBe('beyond chance')
    expect(changes).toHaveLength(3)
    const shown = more.measures.filter(({ differences: [own] }) => own.verdict === 'less' || own.verdict === 'more')
    for (const { text, isBetter } of changes) {
      const measure = shown.find(({ title, priority }) => priority === null && text.startsWith(`${title} `))
      expect(measure, text).toBeDefined()
      const isLess = measure?.differences[0].verdict === 'less'
      expect(isBetter).toBe(measure?.better === (isLess ? 'less' : 'more'))
      expect(text).toContain(isLess ? ' −' : ' +')
    }
  })

  it('are none where nothing differs, and where nothing is beyond chance', async () => {
    expect(foremostChanges(await between([2, 2]), 'B', 3)).toEqual({ changes: [], certainty: 'same' })
    const unsure = structuredClone(more)
    for (const { differences } of unsure.measures) differences[0].verdict = 'not shown'
    expect(foremostChanges(unsure, 'B', 3)).toEqual({ changes: [], certainty: 'none' })
  })

  it('of one replication are told without an interval and as what may be chance', async () => {
    const { changes, certainty } = foremostChanges(await between([1, 4], 1), 'B', 2)
    expect([changes.length, certainty]).toEqual([2, 'one replication'])
    expect(changes[0].text).not.toContain('±')
  })
})

describe('the line of what was tried', () => {
  it.each([60, 80, 120, 300])('has exactly %d cells, and in ASCII only ASCII', width => {
    const theme = themeOf({ depth: 0, isDark: true, symbols: 'ascii' })
    const comparison = structuredClone(more)
    const line = stripVTControlCharacters(triedLine({ changes: ['a=1'], comparison } as never, width, theme))
    expect(displayWidth(line)).toBe(width)
    expect(line.replaceAll('…', '~')).toMatch(/^[ -~]+$/)
    expect(line).toMatch(/^Change: .*[-+]\d/)
  })

  it('marks what is worse also without colour', () => {
    const theme = themeOf({ depth: 0, isDark: true, symbols: 'block' })
    const line = stripVTControlCharacters(triedLine({ changes: ['a=1'], comparison: more } as never, 300, theme))
    const marked = line.split(' · ').filter(part => part.includes(' !'))
    const { changes } = foremostChanges(more, 'B', 3)
    expect(marked).toHaveLength(changes.filter(({ isBetter }) => isBetter === false).length)
    const worse = structuredClone(more)
    for (const measure of worse.measures) measure.better = 'more'
    const wrong = triedLine({ changes: ['a=1'], comparison: worse } as never, 300, theme).split(' · ')
    expect(wrong.filter(part => part.includes(' !'))).toHaveLength(
      foremostChanges(worse, 'B', 3).changes.filter(({ text }) => text.includes('−')).length
    )
  })
})
