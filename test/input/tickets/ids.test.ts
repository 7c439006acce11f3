import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTicketIds } from '../../../src/input/tickets/ids.ts'

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme-ascii' }))

describe('the ids of tickets', () => {
  it('come back as they were read, whatever their letters', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyText), texts => {
        const ids = createTicketIds()
        expect(texts.map(ids.claim)).toEqual(texts.map(() => -1))
        expect(texts.map((_, row) => ids.textOf(row))).toEqual(texts)
      })
    )
  })

  it('an id that was there before is found, among thousands of both narrow and wide letters', () => {
    const texts = Array.from({ length: 5000 }, (_, i) => (i < 4000 ? `T-${i}` : `票-${i}`))
    const ids = createTicketIds()
    for (const text of texts) ids.claim(text)
    expect(texts.map(ids.claim)).toEqual([...texts.keys()])
    expect(ids.count).toBe(5000)
  })

  it('the rows that are kept close up, those before and after a bad one alike', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyText), fc.func(fc.boolean()), (texts, isGood) => {
        const ids = createTicketIds()
        for (const text of texts) ids.claim(text)
        ids.keep(row => isGood(row))
        const kept = texts.filter((_, row) => isGood(row))
        expect(Array.from({ length: ids.count }, (_, row) => ids.textOf(row))).toEqual(kept)
      })
    )
  })
})
