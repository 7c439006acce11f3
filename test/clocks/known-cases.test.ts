import { describe, expect, it } from 'vitest'
import type { ClockPeriod, ClockYear } from '../../src/clocks/clock-year-schema.ts'
import { bundled, yearOf } from './clock-year-of.ts'

const march = await bundled('march-2021')
const sun = await bundled('follow-the-sun')
const of2021 = yearOf(march.scenario, 2021)

/** `Asia 08:00/16:00 → Europe 09:00/09:00 gap 60`: UTC and local time of each side on the usual day. */
const handoversOf = ({ days: [usual] }: ClockPeriod): string[] =>
  usual.handovers.map(({ from, to, leaves, comes, gapMinutes, overlapMinutes }) => {
    const utc = (minute: number) => `${String(minute / 60).padStart(2, '0')}:00`
    return `${from} ${utc(leaves.minute)}/${leaves.local} → ${to} ${utc(comes.minute)}/${comes.local} gap ${gapMinutes} overlap ${overlapMinutes}`
  })

const outOfStep = ({ periods }: ClockYear): string[] =>
  periods.filter(({ notYet }) => notYet.length > 0).map(({ firstDate, lastDate }) => `${firstDate} ${lastDate}`)

describe('the clocks of 2021', () => {
  // Winter: San Francisco is UTC − 8, London UTC. From 14 March San Francisco is UTC − 7, from 28 March London is UTC + 1;
  // London goes back on 31 October, San Francisco on 7 November. Singapore is UTC + 8 all year, and on the clock of San Francisco.
  const winter = [
    'America 01:00/17:00 → Asia 01:00/09:00 gap 0 overlap 0',
    'Asia 09:00/17:00 → Europe 09:00/09:00 gap 0 overlap 0',
    'Europe 17:00/17:00 → America 17:00/09:00 gap 0 overlap 0'
  ]
  const between = [
    'America 00:00/17:00 → Asia 00:00/08:00 gap 0 overlap 0',
    'Asia 08:00/16:00 → Europe 09:00/09:00 gap 60 overlap 0',
    'Europe 17:00/17:00 → America 16:00/09:00 gap 0 overlap 60'
  ]
  const summer = [
    'America 00:00/17:00 → Asia 00:00/08:00 gap 0 overlap 0',
    'Asia 08:00/16:00 → Europe 08:00/09:00 gap 0 overlap 0',
    'Europe 16:00/17:00 → America 16:00/09:00 gap 0 overlap 0'
  ]

  it('the hand-overs of every period are those worked out by hand', () => {
    const found = of2021.periods.map(period => [`${period.firstDate} ${period.lastDate}`, handoversOf(period)])
    expect(found).toEqual([
      ['2021-01-01 2021-03-14', winter],
      ['2021-03-14 2021-03-28', between],
      ['2021-03-28 2021-10-31', summer],
      ['2021-10-31 2021-11-07', between],
      ['2021-11-07 2021-12-31', winter]
    ])
  })

  it('a gap opens at 08:00 UTC on each of the thirteen and seven days out of step, and at no other time', () => {
    const days = [...Array.from({ length: 13 }, (_, i) => `2021-03-${15 + i}`), '2021-10-31']
    days.push(...Array.from({ length: 6 }, (_, i) => `2021-11-0${1 + i}`))
    const gaps = of2021.periods.flatMap(period => period.gaps)
    expect(gaps.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual(
      days.map(day => [`${day}T08:00:00Z`, `${day}T09:00:00Z`])
    )
    expect(of2021.gapMinutes).toBe(20 * 60)
    expect(of2021.periods[1].gapPatterns).toMatchObject([{ from: '08:00', to: '09:00', times: 13, change: 'opens' }])
    expect(of2021.periods[3].gapPatterns).toMatchObject([{ from: '08:00', to: '09:00', times: 7, change: 'opens' }])
  })

  it('America has changed and Europe has not in March, the other way round in autumn', () => {
    expect(of2021.periods.map(({ changed, notYet }) => [changed, notYet])).toEqual([
      [[], []],
      [['America'], ['Europe']],
      [[], []],
      [['Europe'], ['America']],
      [[], []]
    ])
  })

  it('ten people have just left when the gap begins; thirty-two meet in the overlap of the afternoon', () => {
    const [, asiaToEurope, europeToAmerica] = of2021.periods[1].days[0].handovers
    expect(asiaToEurope).toMatchObject({ peopleLeaving: 10, peopleComing: 14, peopleTogether: 0 })
    expect(europeToAmerica).toMatchObject({ peopleLeaving: 14, peopleComing: 18, peopleTogether: 32 })
  })

  it('on 7 November 01:00 happens twice in San Francisco, and the hand-over to Europe hangs on it', () => {
    expect(of2021.doubtfulTimes).toMatchObject([
      {
        date: '2021-11-07',
        place: 'San Francisco',
        local: '01:00',
        kind: 'twice',
        instants: ['2021-11-07T08:00:00Z', '2021-11-07T09:00:00Z'],
        takenAs: '2021-11-07T09:00:00Z',
        isStart: false,
        handovers: ['Asia → Europe']
      }
    ])
  })

  it('the night shift of 7 November takes nine hours instead of eight', () => {
    expect(of2021.oddShifts).toMatchObject([
      {
        date: '2021-11-07',
        region: 'Asia',
        people: 10,
        localStart: '17:00',
        localEnd: '01:00',
        hours: 9,
        usualHours: 8
      }
    ])
  })

  it('Singapore starts at 09:00 half the year and at 08:00 the other half, with no change of its own', () => {
    const starts = of2021.periods.map(
      ({ days: [usual] }) => usual.handovers.find(({ to }) => to === 'Asia')?.comes.local
    )
    expect(starts).toEqual(['09:00', '08:00', '08:00', '08:00', '09:00'])
    expect(of2021.changes.flatMap(({ zones }) => zones.map(({ zone }) => zone))).not.toContain('Asia/Singapore')
  })

  it('a page on the clock of London has the same gaps', () => {
    const london = yearOf(march.scenario, 2021, 'Europe/London')
    expect(london.gapMinutes).toBe(of2021.gapMinutes)
    expect(london.periods[2].days[0].handovers[1]).toMatchObject({ leaves: { minute: 540 }, comes: { minute: 540 } })
  })

  it('an overlap of an hour at the hand-over would close the gap', () => {
    const shifts = { ...march.scenario.shifts, relay: { ...march.scenario.shifts.relay, end: 2 * 3600 } }
    expect(yearOf({ ...march.scenario, shifts }, 2021).gapMinutes).toBe(0)
  })
})

describe.each([
  ['follow-the-sun', sun],
  ['march-2021', march]
])('the next weeks out of step in %s', (_, { scenario, tickets }) => {
  it.each([
    [2026, ['2026-03-08 2026-03-29', '2026-10-25 2026-11-01']],
    [2027, ['2027-03-14 2027-03-28', '2027-10-31 2027-11-07']]
  ])('are found for %i', (year, weeks) => {
    const found = yearOf(scenario, year, 'UTC', tickets)
    expect(outOfStep(found)).toEqual(weeks)
    for (const { notYet, gapMinutes } of found.periods) {
      if (notYet.length > 0) expect(gapMinutes).toBeGreaterThan(0)
    }
  })
})

describe('follow the sun in 2027', () => {
  const year = yearOf(sun.scenario, 2027, 'UTC', sun.tickets)

  it('Asia Pacific and Europe no longer meet on weekdays out of step, and nobody is there on Sundays at 08:00', () => {
    const [winter, between] = year.periods
    const meets = ({ days: [usual] }: ClockPeriod) => usual.handovers.find(({ to }) => to === 'Europe')?.overlapMinutes
    expect([meets(winter), meets(between)]).toEqual([60, 0])
    expect(between.gaps.map(({ startsAt }) => startsAt)).toEqual(['2027-03-21T08:00:00Z'])
  })

  it('tickets in the gap of March are those of the file, the ones of November those of an average Sunday at that hour', () => {
    const created = sun.tickets?.createdAt ?? new Float64Array()
    const countOn = (date: string) => {
      const from = Date.parse(`${date}T08:00:00Z`) / 1000
      return created.filter(at => at >= from && at < from + 3600).length
    }
    expect(year.periods[1].ticketsInGaps).toBe(countOn('2027-03-21'))
    // Each customer's hour counts on their own clock; in November all but the Europeans' clocks stand as on the Sundays of March.
    const sundays = ['2027-02-28', '2027-03-07', '2027-03-14', '2027-03-21', '2027-03-28'].map(countOn)
    expect(year.periods[3].ticketsInGaps).toBeGreaterThan(Math.min(...sundays))
    expect(year.periods[3].ticketsInGaps).toBeLessThan(Math.max(...sundays))
  })
})
