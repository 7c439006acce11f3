import { describe, expect, it } from 'vitest'
import { handoversOf } from '../../src/clocks/handovers.ts'
import type { RegionPresence } from '../../src/clocks/regions.ts'

const regionOf = (...onShift: [number, number][]): RegionPresence => ({
  region: '',
  headCount: { at: [], people: [] },
  onShift: onShift.map(([startsAt, endsAt]) => ({ startsAt, endsAt })),
  teamComingAt: new Map(),
  teamLeavingAt: new Map()
})

const told = (...regions: RegionPresence[]): string[] =>
  handoversOf(regions).map(({ from, to, leavesAt, comesAt }) => `${from}>${to} ${leavesAt} ${comesAt}`)

describe('hand-overs', () => {
  it('a region hands over to the one that is on shift when it leaves', () => {
    expect(told(regionOf([0, 10]), regionOf([8, 20]))).toEqual(['0>1 10 8'])
  })

  it('of several on shift it hands over to the one that came last', () => {
    expect(told(regionOf([0, 10]), regionOf([2, 20]), regionOf([8, 20]))).toEqual(['0>2 10 8'])
  })

  it('where nobody is on shift it hands over to the one that comes next', () => {
    expect(told(regionOf([0, 10]), regionOf([15, 20]), regionOf([12, 18]))).toEqual(['0>2 10 12', '2>1 18 15'])
  })

  it('one that comes in the very moment takes over without gap or overlap', () => {
    expect(told(regionOf([0, 10]), regionOf([10, 20]))).toEqual(['0>1 10 10'])
  })

  it('several that come at the same instant all take over', () => {
    expect(told(regionOf([0, 10]), regionOf([10, 20]), regionOf([10, 15]))).toEqual([
      '0>1 10 10',
      '0>2 10 10',
      '2>1 15 10'
    ])
  })

  it('a region that is itself the next to come hands over to nobody', () => {
    expect(told(regionOf([0, 10], [12, 20]), regionOf([15, 30]))).toEqual(['0>1 20 15'])
  })
})
