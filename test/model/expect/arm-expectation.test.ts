import { describe, expect, it } from 'vitest'
import { type NamedArm, parseArmExpectation } from '../../../src/model/expect/arm-expectation.ts'
import { PhraseFault } from '../../../src/model/expect/phrase-fault.ts'
import type { ScenarioNames } from '../../../src/model/names/names.ts'

const names: ScenarioNames = {
  channels: ['ticket'],
  plans: ['basic', 'premium'],
  priorities: ['P1', 'P2'],
  skills: ['product'],
  teams: ['Lisbon'],
  regions: ['Europe'],
  queues: ['basic', 'premium']
}
const arms: readonly NamedArm[] = [
  { label: 'A', names },
  { label: 'B', names: { ...names, priorities: ['P1', 'P3'] } },
  { label: 'C', names: { ...names, plans: ['basic'], queues: ['premium'] } }
]
const read = (text: string) => parseArmExpectation(text, arms)
const faultOf = (text: string): PhraseFault => {
  try {
    read(text)
  } catch (fault) {
    if (fault instanceof PhraseFault) return fault
  }
  throw new Error(`${text} was read without a fault`)
}

describe('an expectation of arms', () => {
  it('is of the arm that it names', () => {
    expect(read('B: p90 resolution P1 <= 4 h')).toMatchObject([
      { arm: 1, against: null, text: 'p90 resolution P1 <= 4 h', statistic: 'p90', threshold: 14_400 }
    ])
    expect(read(' b : occupancy <= 85% ')).toMatchObject([{ arm: 1, text: 'occupancy <= 85%', threshold: 0.85 }])
  })

  it('is of each arm where none is named, also where a name has a colon', () => {
    expect(read('p90 resolution P1 <= 4 h').map(({ arm, against }) => [arm, against])).toEqual([
      [0, null],
      [1, null],
      [2, null]
    ])
    const odd = arms.slice(0, 1).map(arm => ({ ...arm, names: { ...names, plans: ['a: b'] } }))
    expect(parseArmExpectation('open of plan "a: b" <= 4', odd)).toMatchObject([{ arm: 0, group: { name: 'a: b' } }])
  })

  it.each([
    ['B - A: mean resolution <= 10 min', 1, 0, 600],
    ['B-A: mean resolution <= -10 min', 1, 0, -600],
    ['A − C: mean resolution < −1.5 h', 0, 2, -5400],
    ['C - B: share first reply >= 2 points', 2, 1, 0.02],
    ['C - B: share first reply >= -2.5 points', 2, 1, -0.025],
    ['B - A: overtime <= +20 h', 1, 0, 20],
    ['B - A: open <= - 5', 1, 0, -5],
    ['B - A: mean handovers <= -0', 1, 0, 0]
  ])('`%s` is of what one arm has more than another', (text, arm, against, threshold) => {
    expect(read(text)).toMatchObject([{ arm, against, threshold }])
  })

  it.each([
    ['D: open <= 4', 'there is no arm "D"', 'D'],
    ['B - D: open <= 4', 'there is no arm "D"', 'D'],
    ['B - B: open <= 4', 'an arm does not differ from itself', 'B - B'],
    ['B and A: open <= 4', 'before the colon there is no arm', 'B and A:'],
    ['B: p90 resolution P2 <= 4 h', 'arm B: there is no priority', 'P2'],
    ['p90 resolution P2 <= 4 h', 'arm B: there is no priority', 'P2'],
    ['B - A: share first reply >= 2%', '"2%" is not a number of percentage points', '2%'],
    ['B - A: mean resolution <= -', '"-" is not a duration', '-'],
    ['B: mean resolution <= -10 min', '"-10 min" is not a duration', '-10 min'],
    ['B - A: mean rsolution <= 1 h', 'there is no measure "rsolution"', 'rsolution'],
    ['C - A: open premium <= 1', '"premium" is a queue in one arm and a plan in the other', ' open premium <= 1']
  ])('`%s` is refused at its place', (text, message, meant) => {
    const fault = faultOf(text)
    expect(fault.message).toContain(message)
    expect(text.slice(fault.start, fault.end)).toBe(meant)
  })
})
