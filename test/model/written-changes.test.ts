import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writtenDifferences } from '../../src/model/written-changes.ts'

const base = { name: 'A', absence: '5%', teams: { 'san francisco': { people: 3, shift: ['day', 'late'] } } }

describe('what scenarios say differently', () => {
  it('is told value by value, with null where one says nothing', () => {
    const other = {
      ...base,
      absence: undefined,
      teams: { 'san francisco': { people: 4, shift: ['day', 'late'] } },
      x: 1
    }
    expect(writtenDifferences([base, other])).toEqual([
      { path: 'absence', values: ['5%', null] },
      { path: 'teams."san francisco".people', values: ['3', '4'] },
      { path: 'x', values: [null, '1'] }
    ])
  })

  it('takes apart a map that one scenario adds, unless it is empty', () => {
    const other = { ...base, teams: { ...base.teams, Porto: { people: 2, shift: 'late' } }, channels: { form: {} } }
    expect(writtenDifferences([base, other, base])).toEqual([
      { path: 'teams.Porto.people', values: [null, '2', null] },
      { path: 'teams.Porto.shift', values: [null, 'late', null] },
      { path: 'channels.form', values: [null, '{}', null] }
    ])
  })

  it('leaves out what they are called', () => {
    expect(writtenDifferences([base, { ...base, name: 'B', about: 'x', extends: 'a.yaml' }])).toEqual([])
  })

  it('compares lists of settings entry by entry where they are equally long, and else as a whole', () => {
    const targets = (...shares: string[]) => ({ targets: shares.map(share => ({ share })) })
    expect(writtenDifferences([targets('80%', '90%'), targets('80%', '95%')])).toEqual([
      { path: 'targets.1.share', values: ['90%', '95%'] }
    ])
    expect(writtenDifferences([targets('80%'), targets('80%', '95%')])).toEqual([
      { path: 'targets', values: ['[{share: 80%}]', '[{share: 80%}, {share: 95%}]'] }
    ])
  })

  it('compares more than two', () => {
    expect(writtenDifferences([{ a: { b: 1 } }, { a: { b: 1 } }, { a: { b: 2 } }])).toEqual([
      { path: 'a.b', values: ['1', '1', '2'] }
    ])
  })

  it('is nothing exactly for the same documents', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), document => {
        expect(writtenDifferences([document, structuredClone(document)])).toEqual([])
        expect(
          writtenDifferences([
            { ...document, added: 1 },
            { ...document, added: 2 }
          ])
        ).toHaveLength(1)
      })
    )
  })
})
