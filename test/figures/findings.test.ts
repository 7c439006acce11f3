import { describe, expect, test } from 'vitest'
import { fewerFrom } from '../../src/figures/coverage-change.ts'
import { firstLook, furtherFindings, rankedFindings } from '../../src/figures/findings.ts'
import { groupTable } from '../../src/figures/group-tables.ts'
import { promises } from '../../src/figures/promises.ts'
import { hoursInWords, shortHours } from '../../src/figures/week-hours.ts'
import { sampleResult } from './sample-result.ts'

describe('what to look at first', () => {
  const findings = rankedFindings(sampleResult())
  const texts = findings.map(({ text }) => text)

  test('a skill that nobody has is named with the tickets that asked for it', () => {
    expect(texts).toContainEqual(expect.stringMatching(/^Nobody with the skill skill 3 is ever on shift: 36 tickets/))
  })

  test('a missed target is told with what was reached and what was asked', () => {
    expect(texts).toContainEqual(expect.stringMatching(/^P1 premium: \d+% replied within 2 h, 90% promised$/))
  })

  test('the ticket that waited longest is told with its queue', () => {
    expect(texts).toContainEqual(expect.stringMatching(/^Longest wait: .* days in queue /))
  })

  test('the worst comes first, but never a lower bound', () => {
    const harms = findings.slice(1).map(({ harm }) => harm)
    expect(harms).toEqual(harms.toSorted((a, b) => b - a))
    expect(findings[0].isBound).not.toBe(true)
  })

  test('eight are named, the window with the worst hour among them, and the details name the others', () => {
    const result = sampleResult()
    const { items, notes } = firstLook(result)
    const [further] = furtherFindings(result)
    expect(items).toHaveLength(8)
    expect(items).toContainEqual(expect.stringMatching(/up to 4 people short/))
    expect(notes).toEqual([`and ${further.items.length} more: --details shows them`])
    expect([...items, ...further.items].toSorted()).toEqual(texts.toSorted())
  })

  test('a first reply that is wanted sooner than a touch takes is hardly a question of staffing', () => {
    const result = sampleResult()
    const { firstReply } = result.targets[0]
    if (firstReply !== null) firstReply.targetSeconds = 60
    const [text] = rankedFindings(result)
      .map(finding => finding.text)
      .filter(own => own.startsWith('P1'))
    expect(text).toMatch(
      /within 1 min, 90% promised; more people alone will hardly do: a touch takes \d+ min on average$/
    )
  })

  test('a line judged on few tickets says so and weighs less', () => {
    const result = sampleResult()
    const { firstReply } = result.targets[0]
    const harmOf = () => rankedFindings(result).find(({ text }) => text.includes('replied within 2 h'))
    const before = harmOf()?.harm ?? 0
    if (firstReply !== null) firstReply.isJudgedOnFew = true
    expect(harmOf()?.text).toMatch(/\(few tickets: \d+\)$/)
    expect(harmOf()?.harm).toBeLessThan(before / 5)
  })

  test('people missing in an hour by less than one, with all promises met, are no lack of a skill', () => {
    const result = sampleResult()
    for (const { groups } of result.breakDowns) {
      for (const { firstReplyTarget, resolutionTarget } of groups) {
        firstReplyTarget.linesMissed = []
        resolutionTarget.linesMissed = []
      }
    }
    const cell = result.staffing.cells.find(({ region, skill }) => region === null && skill === 'skill 1')
    cell?.week.gapPeople.fill(-0.9)
    expect(rankedFindings(result).some(({ text }) => text.startsWith('Skill skill 1'))).toBe(false)
  })

  test('a backlog that is on its way down from a storm does not grow, one that ends highest does', () => {
    const isGrowing = (...weeks: number[]) => {
      const result = sampleResult()
      const { mean } = result.backlog[0]
      mean.forEach((_, hour) => {
        mean[hour] = weeks[Math.floor(hour / 168)]
      })
      return rankedFindings(result).find(({ text }) => text.startsWith('The backlog grows'))?.text
    }
    expect(isGrowing(100, 500, 300)).toBeUndefined()
    expect(isGrowing(100, 200, 300)).toMatch(/100 tickets on average in the first week, 300 in the last/)
  })

  test('hours with fewer people on shift from a date on are told with the date', () => {
    const result = sampleResult()
    const all = result.staffing.cells.find(({ region, skill }) => region === null && skill === null)
    const people = all?.intervals.scheduledPeople ?? []
    expect(fewerFrom(result, [8])).toBeUndefined()
    people[8] = 20
    people[168 + 8] = 20
    people[336 + 8] = 12
    expect(fewerFrom(result, [8])).toBe('15 March')
    people[168 + 8] = 12
    people[336 + 8] = 20
    expect(fewerFrom(result, [8])).toBeUndefined()
  })
})

describe('promises', () => {
  test('every line has its own row, its own verdict and the share that was promised', () => {
    const [{ rows, columns }] = promises(sampleResult())
    expect(columns).toHaveLength(rows[0].length)
    expect(rows.map(([name]) => name)).toEqual(['P1 premium', 'P2'])
    expect(rows[0][4]).toMatchObject({ verdict: 'missed', goal: 0.9 })
  })

  test('tickets on which nobody has worked are not judged', () => {
    const { rows } = groupTable(sampleResult(), ['region'], 'By region', true)
    const untouched = rows.find(([name]) => name === 'nobody yet')
    expect(untouched?.[6]).toEqual({ value: null, unit: 'share' })
  })

  test('a scenario that promises nothing has no such section', () => {
    expect(promises({ ...sampleResult(), targets: [] })).toEqual([])
  })
})

describe('hours short of people', () => {
  const gaps = (short: Record<number, number>) => Array.from({ length: 168 }, (_, hour) => -(short[hour] ?? 0))

  test('hours in a row are one finding, and overlapping ones of several days are told together', () => {
    const runs = shortHours(gaps({ 2: 3, 3: 1, 26: 2, 27: 2, 146: 1 }))
    expect(runs.map(hoursInWords)).toEqual(['Mon, Tue, Sun 02:00–04:00'])
    expect(runs[0]).toMatchObject({ people: 3, worstHour: 2, personHours: 9 })
  })

  test('shorter windows of the same days within a window belong to it', () => {
    const hours = (from: number, to: number) =>
      Object.fromEntries(Array.from({ length: to - from }, (_, i) => [from + i, 3]))
    // Wednesday 08–16, Thursday 08–09 and 12–16, Monday 08–09, Thursday 18–19.
    const runs = shortHours(gaps({ ...hours(56, 64), ...hours(80, 81), ...hours(84, 88), 8: 5, ...hours(90, 91) }))
    expect(runs.map(hoursInWords)).toEqual(['Wed, Thu 08:00–16:00', 'Mondays 08:00–09:00', 'Thursdays 18:00–19:00'])
    expect(runs.map(({ personHours }) => personHours)).toEqual([39, 5, 3])
  })

  test('windows that do not overlap, or of which one is far longer, are told apart', () => {
    const day = Object.fromEntries(Array.from({ length: 24 }, (_, hour) => [120 + hour, 1]))
    const runs = shortHours(gaps({ ...day, 8: 9, 33: 9, 80: 1 }))
    expect(runs.map(hoursInWords)).toEqual(['Saturdays 00:00–24:00', 'Mon, Thu 08:00–09:00', 'Tuesdays 09:00–10:00'])
  })

  test('less than half a person is enough', () => {
    expect(shortHours(gaps({ 5: 0.4 }))).toEqual([])
  })
})
