import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figure, FigureKind } from '../../../src/figures/figure.ts'
import { rankedFindings } from '../../../src/figures/findings.ts'
import { type ReportDocument, reportDocument } from '../../../src/figures/report/report-document.ts'
import { targetTable } from '../../../src/figures/report/target-table.ts'
import type { Result } from '../../../src/metrics/schemas/result-schema.ts'
import { hostileNames, sampleResult } from '../sample-result.ts'

const result = sampleResult(3)
const document = reportDocument(result)
const figuresOf = ({ sections }: ReportDocument): Figure[] => sections.flatMap(({ figures }) => [...figures])
const ofKind = <K extends FigureKind>(kind: K, of = document): Extract<Figure, { kind: K }>[] =>
  figuresOf(of).filter((figure): figure is Extract<Figure, { kind: K }> => figure.kind === kind)

/** The result with other causes of waiting, seconds of a ticket; all else stays. */
const waitingFor = (seconds: Readonly<Record<string, number>>): Result => {
  const other = structuredClone(result)
  const waits = ['nobodyOnShift', 'nobodyWithSkill', 'busyFirst', 'busyLesser', 'ownerAway', 'ownerBusy', 'interrupted']
  const [group] = other.causes.find(({ by }) => by.length === 0)?.groups ?? []
  for (const cause of waits)
    Object.assign(group.seconds, { [cause]: { value: seconds[cause] ?? 0, low: null, high: null } })
  return other
}

describe('a report', () => {
  it('has the sections that a planning round asks for, each with something in it', () => {
    expect(document.sections.map(({ id }) => id)).toEqual([
      'overview',
      'targets',
      'resolution',
      'queues',
      'coverage',
      'staffing',
      'skills',
      'time',
      'people',
      'method'
    ])
    for (const { figures } of document.sections) expect(figures.length).toBeGreaterThan(0)
  })

  it('names each of its figures once, so that machines can tell them apart', () => {
    const names = figuresOf(document).map(({ section }) => section)
    expect(new Set(names).size).toBe(names.length)
  })

  it('is the same of the same result', () => {
    expect(reportDocument(structuredClone(result))).toEqual(document)
  })

  it('is made of any names', () => {
    fc.assert(
      fc.property(fc.array(hostileNames, { minLength: 9, maxLength: 9 }), names => {
        const made = reportDocument(
          sampleResult(1, {
            scenario: names[0],
            priorities: names.slice(1, 4),
            skills: names.slice(4, 7),
            regions: names.slice(7, 9)
          })
        )
        expect(made.answer).toHaveLength(3)
      }),
      { numRuns: 10, seed: 7 }
    )
  })

  it('of an older result, without distributions, clocks and heads, is made of what there is', () => {
    const { resolutionTimes: _, headlines: __, ...rest } = structuredClone(result)
    const older = reportDocument({ ...rest, regionClocks: [] })
    expect(ofKind('distribution', older)).toEqual([])
    expect(older.sections.map(({ id }) => id)).toEqual(document.sections.map(({ id }) => id))
    const [changes] = ofKind('list', older).filter(({ section }) => section === 'clock-changes')
    expect(changes.items).toEqual(['This result does not tell the clocks of its regions'])
  })
})

describe('the answer', () => {
  it('is three sentences', () => {
    expect(document.answer).toHaveLength(3)
    for (const sentence of document.answer) expect(sentence).toMatch(/\.$/)
  })

  it('tells first how many targets were met, as their table and the tile do', () => {
    const [table] = targetTable(result)
    const met = table.rows.filter(row => row.at(-1) === 'met').length
    expect(document.answer[0]).toContain(`${met} of ${table.rows.length} targets were met`)
    const missed = ofKind('tiles')[0].tiles.find(({ label }) => label === 'promises missed')
    expect(missed?.quantity.value).toBe(table.rows.length - met)
  })

  it('has intervals over several replications, and of one says that chance is not told from effect', () => {
    expect(document.answer[0]).toMatch(/\d% ± [\d.]+ points of first replies/)
    const [single] = reportDocument(sampleResult(1)).answer
    expect(single).toContain('one replication, so chance is not told from effect')
    expect(single).not.toContain('±')
  })

  it('says that it is partial where replications are missing', () => {
    const study = { ...result.study, wanted: 5 }
    expect(reportDocument({ ...result, study }).answer[0]).toContain('a partial result, 3 of 5 replications')
  })

  it('names the foremost finding of all', () => {
    expect(document.answer[1]).toBe(`The foremost trouble: ${rankedFindings(result)[0].text}.`)
  })

  it.each([
    ['nobodyOnShift', 'while nobody at all was on shift', 'people in hours that have none'],
    ['busyLesser', 'while everybody who may take them was busy', 'more people in the hours that are short'],
    ['ownerAway', 'for an owner who was away', 'handing tickets over']
  ])('tells what would change it from what tickets wait for most: %s', (cause, passed, remedy) => {
    const [, , sentence] = reportDocument(waitingFor({ [cause]: 3000, interrupted: 1000 })).answer
    expect(sentence).toContain(`75% passed ${passed}: try first ${remedy}`)
  })

  it('promises nothing of more people where tickets do not wait for them', () => {
    expect(reportDocument(waitingFor({})).answer[2]).toContain('did not wait for people')
  })
})

describe('the table of targets', () => {
  it('has each promise once, with the verdict of the result and the ends of its interval', () => {
    const [{ columns, rows }] = targetTable(result)
    const judged = result.targets.flatMap(({ line, firstReply, nextReply, resolution }) =>
      [firstReply, nextReply, resolution].flatMap(own => (own?.verdict ? [{ line, own }] : []))
    )
    expect(rows.map(row => row.at(-1))).toEqual(judged.map(({ own }) => own.verdict))
    const from = columns.indexOf('95% from')
    expect(rows.map(row => row[from])).toMatchObject(judged.map(({ own }) => ({ value: own.share.low, unit: 'share' })))
  })

  it('has no columns of intervals for a single replication', () => {
    const [{ columns, rows }] = targetTable(sampleResult(1))
    expect(columns).not.toContain('95% from')
    for (const row of rows) expect(row).toHaveLength(columns.length)
  })
})

describe('coverage', () => {
  const strips = ofKind('strips')

  it('tells every day of the period by one kind of day', () => {
    const days = strips.map(({ title }) => 1 + Number(/ and (\d+) days? like it/.exec(title)?.[1] ?? 0))
    expect(days.reduce((sum, own) => sum + own, 0)).toBe(result.days.length)
  })

  it('somebody or nobody is on shift at every minute of a day, never both', () => {
    for (const { rows } of strips) {
      const nobody = rows.filter(({ isBad }) => isBad === true).flatMap(({ stretches }) => stretches)
      const somebody = rows.filter(({ isBad }) => isBad !== true).flatMap(({ stretches }) => stretches)
      const holds = (stretches: typeof nobody, minute: number) =>
        stretches.some(({ from, to }) => from <= minute && minute < to)
      for (let minute = 30; minute < 1440; minute += 60) expect(holds(nobody, minute)).toBe(!holds(somebody, minute))
    }
  })

  it('maps have a row a day; of a year, a row a day of the week', () => {
    const [onShift] = ofKind('heatmap').filter(({ section }) => section === 'on-shift')
    expect(onShift.rows).toHaveLength(result.days.length)
    const long = structuredClone(result)
    long.days = Array.from({ length: 200 }, (_, day) => ({
      date: new Date(Date.UTC(2027, 2, 1 + day)).toISOString().slice(0, 10),
      startSeconds: day * 86_400
    }))
    const [ofWeek] = ofKind('heatmap', reportDocument(long)).filter(({ section }) => section === 'on-shift')
    expect(ofWeek.rows).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'])
  })

  it('names the changes of clocks within the period, with their instants in UTC', () => {
    const offsets = [
      { fromSeconds: 0, minutes: 0 },
      { fromSeconds: 86_400 + 3600, minutes: 60 }
    ]
    const moved = { ...result, regionClocks: [{ region: 'R0', zone: 'Europe/Lisbon', offsets }] }
    const [changes] = ofKind('list', reportDocument(moved)).filter(({ section }) => section === 'clock-changes')
    expect(changes.items).toEqual([expect.stringMatching(/: clocks go 1 h forward: Lisbon 01:00 UTC$/)])
  })
})

describe('how it was made', () => {
  it('has every input with its whole hash, the seed, the versions and the release of the time zones', () => {
    const method = document.sections.find(({ id }) => id === 'method')
    const words = JSON.stringify(method)
    for (const { file, sha256 } of result.inputs) expect(words).toContain(JSON.stringify([file, sha256]))
    for (const row of [
      ['Seed', '1'],
      ['Version of sunrelay', '0.0.0'],
      ['Time-zone data', `tz ${result.tzRelease}`]
    ])
      expect(words).toContain(JSON.stringify(row))
  })

  it('says what was left out, and what of the luck varies', () => {
    const lists = ofKind('list').map(({ section, items }) => [section, items.join(' ')])
    expect(lists).toContainEqual(['left-out', expect.stringContaining('3 rows left out, no such skill')])
    expect(lists).toContainEqual(['luck', expect.stringContaining('when tickets come')])
    const replay = { ...result, study: { ...result.study, isReplay: true } }
    const [luck] = ofKind('list', reportDocument(replay)).filter(({ section }) => section === 'luck')
    expect(luck.items.join(' ')).toContain('the replayed tickets with all that their file says of them')
    expect(luck.items.join(' ')).not.toContain('when tickets come')
  })
})

describe('the distribution of resolution times', () => {
  it('holds all tickets and each group, agrees with the median, and is no detail of a report once', () => {
    const distributions = ofKind('distribution')
    expect(distributions.filter(({ isDetail }) => isDetail !== true)).toHaveLength(1)
    const [{ lines, bounds }] = distributions
    const single = reportDocument(sampleResult(1))
    const [all] = ofKind('distribution', single)[0].lines
    const median = sampleResult(1).breakDowns[0].groups[0].times.resolutionSeconds.p50.value ?? Number.NaN
    bounds.forEach((bound, i) => {
      expect((all.shares[i] ?? 0) >= 0.5).toBe(bound >= median)
    })
    expect(lines[0].name).toBe('all')
    expect(lines[0].low).toHaveLength(bounds.length)
    expect(all.low).toBeUndefined()
  })
})
