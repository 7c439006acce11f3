import { describe, expect, it } from 'vitest'
import { markPoint, type PointMakings, pieceName } from '../../../src/study/sweep/piece-name.ts'
import { desk, deskOf, makingsOf } from './small-desk.ts'

const makings = makingsOf(desk())
const mark = markPoint(makings)

describe('the name of a piece', () => {
  it('is the same for the same makings', () => {
    expect(markPoint(makingsOf(desk()))).toBe(mark)
    expect(pieceName(mark, 1, 0)).toMatch(/^[0-9a-f]{64}$/)
    expect(pieceName(mark, 1, 0)).toBe(pieceName(mark, 1, 0))
  })

  it.each<[string, Partial<PointMakings>]>([
    ['scenario', { scenario: deskOf(4) }],
    ['version of the program', { program: { version: '2', build: 'a' } }],
    ['build of the program', { program: { version: '1', build: 'b' } }],
    ['release of the time-zone data', { tzRelease: '2026b' }],
    ['file of tickets', { tickets: { sha256: 'a', skipBadRows: false } }]
  ])('is another for another %s', (_, other) => {
    expect(markPoint({ ...makings, ...other })).not.toBe(mark)
  })

  it('is another for tickets of which rows were left out', () => {
    const of = (skipBadRows: boolean) => markPoint({ ...makings, tickets: { sha256: 'a', skipBadRows } })
    expect(of(true)).not.toBe(of(false))
  })

  it('is another for another seed or replication', () => {
    const names = [pieceName(mark, 1, 0), pieceName(mark, 2, 0), pieceName(mark, 1, 1), pieceName(mark, 12, 0)]
    expect(new Set(names).size).toBe(names.length)
  })

  it('does not hang on whether a value is stated that holds anyway', () => {
    const { period, demand } = desk()
    const generate = { rate: '40 per day', mix: { priority: { P1: 1, P2: 3 } } }
    expect(demand.factor).toBeUndefined()
    const { from, to, zone } = period
    const stated = desk({
      absence: '0%',
      period: { from, to, zone, warmup: '0 days', cooldown: '0 days' },
      demand: { generate, factor: 1 }
    })
    expect(markPoint(makingsOf(stated))).toBe(mark)
    for (const parts of [{ absence: '1%' }, { demand: { generate, factor: 2 } }])
      expect(markPoint(makingsOf(desk(parts)))).not.toBe(mark)
  })

  it('does not hang on what a scenario is called, what is expected of it, or where its tickets lie', () => {
    expect(markPoint(makingsOf(desk({ name: 'Other', about: 'Much', expect: ['occupancy <= 90%'] })))).toBe(mark)
    const replaying = (file: string) => markPoint(makingsOf(desk({ demand: { replay: { file } } })))
    expect(replaying('here/a.csv')).toBe(replaying('b.csv'))
    expect(replaying('a.csv')).not.toBe(mark)
  })
})
