import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { bundled, yearOf } from './clock-year-of.ts'

describe.each(['follow-the-sun', 'march-2021', 'it-desk'])('the local times of %s', async name => {
  const { scenario, tickets } = await bundled(name)
  const year = yearOf(scenario, Number(scenario.period.from.slice(0, 4)), 'UTC', tickets)

  it('each local time of a hand-over is what luxon makes of its instant', () => {
    let printed = 0
    for (const day of year.periods.flatMap(({ days }) => days)) {
      const midnight = DateTime.fromISO(`${day.date}T00:00:00Z`)
      for (const { zone, local, minute } of day.handovers.flatMap(({ leaves, comes }) => [leaves, comes])) {
        expect(midnight.plus({ minutes: minute }).setZone(zone).toFormat('HH:mm')).toBe(local)
        printed++
      }
    }
    expect(printed).toBeGreaterThan(10)
  })

  it('each change of a clock is one for luxon, by as much', () => {
    for (const { zone, at, movesMinutes, localAfter } of year.changes.flatMap(({ zones }) => zones)) {
      const after = DateTime.fromISO(at).setZone(zone)
      expect(after.offset - after.minus({ seconds: 1 }).offset).toBe(movesMinutes)
      expect(after.toFormat('yyyy-MM-dd HH:mm')).toBe(localAfter)
    }
  })

  it('each shift of odd length has the local start and end that luxon reads off its instants', () => {
    for (const { zone, startsAt, endsAt, localStart, localEnd, hours } of year.oddShifts) {
      const [start, end] = [startsAt, endsAt].map(at => DateTime.fromISO(at).setZone(zone))
      expect([start.toFormat('HH:mm'), end.toFormat('HH:mm')]).toEqual([localStart, localEnd])
      expect(end.diff(start, 'hours').hours).toBe(hours)
    }
    for (const { zone, local, instants } of year.doubtfulTimes.filter(({ kind }) => kind === 'twice'))
      for (const at of instants) expect(DateTime.fromISO(at).setZone(zone).toFormat('HH:mm')).toBe(local)
  })
})
