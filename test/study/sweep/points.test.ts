import { describe, expect, it } from 'vitest'
import { countPoints, layPoints, pointInWords, settingsOf } from '../../../src/study/sweep/points.ts'

const variations = [
  { path: 'teams.a.people', values: ['1', '2', '3'] },
  { path: 'routing.policy', values: ['swarm', 'skills'] }
]

describe('the points of a sweep', () => {
  it('a grid has every combination once, the last variation changing fastest', () => {
    expect(layPoints(variations, 'grid')).toEqual([
      ['1', 'swarm'],
      ['1', 'skills'],
      ['2', 'swarm'],
      ['2', 'skills'],
      ['3', 'swarm'],
      ['3', 'skills']
    ])
  })

  it('one at a time each value stands alone, after the scenario as it is, which is there once', () => {
    expect(layPoints(variations, 'one at a time')).toEqual([
      [null, null],
      ['1', null],
      ['2', null],
      ['3', null],
      [null, 'swarm'],
      [null, 'skills']
    ])
  })

  it.each(['grid', 'one at a time'] as const)('are as many as is said before they are laid out: %s', design => {
    expect(layPoints(variations, design)).toHaveLength(countPoints(variations, design))
  })

  it('are written as the overrides that make them', () => {
    expect(settingsOf(variations, ['2', null])).toEqual(['teams.a.people=2'])
    expect(pointInWords(variations, ['2', 'swarm'])).toBe('teams.a.people=2, routing.policy=swarm')
    expect(pointInWords(variations, [null, null])).toBe('as in the file')
  })
})
