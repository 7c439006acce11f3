import { describe, expect, test } from 'vitest'
import { durationInWords } from '../../../src/figures/in-words.ts'
import { staffCell } from '../../../src/figures/panels/staff-cells.ts'
import { sampleResult } from '../../figures/sample-result.ts'
import { painted } from './painted.ts'

const result = sampleResult(3)
const rowOf = (lines: readonly string[], name: string): string => lines.find(line => line.includes(`${name} `)) ?? ''
const skillLines = (keys: readonly string[] = []) => painted('skills', result, { keys, width: 100, height: 12 }).lines

describe('the matrix', () => {
  test('a skill that tickets ask for and nobody has is marked and comes first of the skills', () => {
    const order = skillLines().flatMap(line => /skill \d/.exec(line.slice(0, 12))?.[0] ?? [])
    expect(order[0]).toBe('skill 3')
    expect(rowOf(skillLines(), 'skill 3')).toMatch(/-1\.0!/)
  })

  test('each way to look at it fills it with another number', () => {
    const { content } = painted('skills', result)
    expect(content.columns).toBe(3)
    const shown = [0, 1, 2, 3, 4].map(view =>
      skillLines(Array.from({ length: view }, () => 'v'))
        .slice(4)
        .join('\n')
    )
    expect(new Set(shown).size).toBe(5)
  })

  test('the number of people who have a skill is that of the result', () => {
    const row = rowOf(skillLines(['V']), 'skill 1')
    const people = [null, 'East', 'West'].map(region => staffCell(result, region, 'skill 1')?.people)
    expect(people[0]).toBe((people[1] ?? 0) + (people[2] ?? 0))
    expect(
      row
        .match(/\d+(?=[! ])/g)
        ?.slice(1, 4)
        .map(Number)
    ).toEqual(people)
  })

  test('a result that does not say who has a skill has no such view', () => {
    const cells = result.staffing.cells.map(({ people: _, ...cell }) => cell)
    const older = { ...result, staffing: { ...result.staffing, cells } }
    const [title] = painted('skills', older, { keys: ['V'] }).lines
    expect(title).toContain('[long wait]')
    expect(painted('skills', older, { keys: ['down', 'enter'] }).lines.join('\n')).not.toContain('People')
  })

  test('the wait of a skill in a region is that of its tickets that the region worked on; older results have none', () => {
    const wait = result.skillWaits?.find(({ region }) => region === 'East')
    if (wait === undefined) throw new Error('the sample has no wait in East')
    const keys = ['V', 'V', 'V', 'l']
    const rows = (shown: typeof result): string =>
      painted('skills', shown, { keys }).lines.find(line => line.includes(`${wait.skill} `)) ?? ''
    expect(painted('skills', result, { keys }).lines[0]).toContain('[wait]')
    expect(rows(result)).toContain(durationInWords(wait.firstWaitSeconds.value ?? Number.NaN))
    const { skillWaits: _, ...older } = result
    const page = painted('skills', older, { keys }).lines.join('\n')
    expect(page).toContain('not of one skill in one region')
    expect(painted('skills', result, { keys }).lines.join('\n')).not.toContain('not of one skill in one region')
  })

  test('the place under the cursor is told in words', () => {
    const [, people, tickets] = skillLines(['j', 'j', 'l'])
    expect(people).toMatch(/^skill \d, East: \d+ (person|people), load/)
    expect(tickets).toMatch(/first wait .*, [\d,]+ tickets? worked on here|worked on none of its tickets/)
    expect(skillLines(['j', 'j'])[2]).toMatch(/first wait .* to .*\), .* tickets/)
  })

  test('a text leaves the skills that hold it', () => {
    const rows = skillLines(['/', ...'skill', 'space', '2', 'enter'])
      .slice(4)
      .filter(line => /^[> ] \S/.test(line))
    expect(rows).toHaveLength(1)
    expect(rows[0]).toContain('skill 2')
  })
})

describe('one skill', () => {
  const open = (name: string) =>
    ['/', ...name.replace(' ', '_'), 'enter', 'enter'].map(key => (key === '_' ? 'space' : key))
  const pageOf = (name: string): string => painted('skills', result, { keys: open(name), height: 80 }).lines.join('\n')

  test('tells its people by region, its waits with intervals, its promises and where its time went', () => {
    const page = pageOf('skill 1')
    for (const title of ['Its people by region', 'How long its tickets take', 'Its promises', 'Where its time went'])
      expect(page).toContain(title)
    expect(page).toMatch(/First wait +[\d.]+ \w+ +[\d.]+ \w+ +[\d.]+ \w+/)
  })

  test('that nobody has is told first', () => {
    const [, , first] = painted('skills', result, { keys: open('skill 3'), height: 80 }).lines
    expect(first).toContain('Nobody with it is ever on shift')
  })

  test('leads on to its hours of the week', () => {
    const { content } = painted('skills', result, { keys: open('skill 2') })
    const { panel, state } = content.goesTo ?? {}
    expect(panel).toBe('staffing')
    const views = Array.from({ length: state?.view ?? 0 }, () => 'v')
    expect(painted('staffing', result, { keys: views }).lines[0]).toMatch(/^skill 2: /)
  })
})
