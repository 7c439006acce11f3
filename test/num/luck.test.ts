import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gammaAbove } from '../../src/num/gamma.ts'
import { drawUniform, idWords, luckOf, Purpose, streamOf, threefry, ticketKey } from '../../src/num/luck.ts'

function hex(words: Iterable<number>): string {
  return Array.from(words, word => word.toString(16).padStart(8, '0')).join(' ')
}

function encrypt(key0: number, key1: number, ctr0: number, ctr1: number): string {
  const out = new Int32Array(2)
  threefry(key0, key1, ctr0, ctr1, out)
  return hex(Uint32Array.from(out))
}

function keyOf(seed: number, id: string): Int32Array {
  const key = new Int32Array(2)
  ticketKey(luckOf(seed, 0), ...idWords(id), key)
  return key
}

/** Probability of counts at least as uneven as these if all cells are equally likely. */
function evenness(counts: Float64Array): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  return gammaAbove((counts.length - 1) / 2, chiSquare / 2)
}

/** Evenness of pairs of draws over a 16 × 16 grid. */
function evennessOfPairs(pairAt: (n: number) => [number, number]): number {
  const counts = new Float64Array(256)
  for (let n = 0; n < 50_000; n++) {
    const [u, v] = pairAt(n)
    counts[Math.floor(u * 16) * 16 + Math.floor(v * 16)]++
  }
  return evenness(counts)
}

describe('Threefry-2x32-20', () => {
  it('gives the published known answers of Random123', () => {
    expect(encrypt(0, 0, 0, 0)).toBe('6b200159 99ba4efe')
    expect(encrypt(0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff)).toBe('1cb996fc bb002be7')
    expect(encrypt(0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3)).toBe('c4923a9c 483df7a0')
  })

  it('takes signed and unsigned words alike', () => {
    expect(encrypt(-1, -1, -1, -1)).toBe(encrypt(0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff))
  })
})

describe('luck', () => {
  it('of a seed and a replication is the same for ever', () => {
    expect(hex(luckOf(0, 0))).toBe('71d90c62 25afd3bb')
    expect(hex(luckOf(1, 0))).toBe('d75015f1 3d32cd8b')
    expect(hex(luckOf(1, 1))).toBe('6a6d0c8c 8da2e87d')
    expect(hex(luckOf(20260101, 7))).toBe('57468cca 8d8272fd')
    expect(hex(luckOf(Number.MAX_SAFE_INTEGER, 4294967295))).toBe('96cf31f6 55753b2f')
  })

  it('of an id is the same for ever', () => {
    expect(hex(idWords(''))).toBe('e25e1460 e9e1a8ab')
    expect(hex(idWords('1'))).toBe('535f34d2 a8cf19a6')
    expect(hex(idWords('TCK-000001'))).toBe('9f1e7e1c 80235379')
    expect(hex(idWords('INC0025428'))).toBe('aa3eb710 fb021bc1')
    expect(hex(idWords('é 😀 ticket'))).toBe('ae13e54d c5f260bf')
  })

  it('of a ticket, draw by draw, is the same for ever', () => {
    const [key0, key1] = keyOf(1, 'TCK-000001')
    expect(hex(Uint32Array.of(key0, key1))).toBe('484e6bed bd119ef2')
    expect([0, 1, 2, 3, 4, 5, 6, 7].map(purpose => drawUniform(key0, key1, purpose, 0))).toEqual([
      0.4495647971104143, 0.8583771001612003, 4.79515120518359e-5, 0.0016114982730947025, 0.9365919438900893,
      0.6537183043265388, 0.4441974660770843, 0.42864222495570947
    ])
    expect(drawUniform(key0, key1, Purpose.effort, 1)).toBe(0.6327549719139794)
  })

  it('of a stream is the same for ever, also for labels below 0 and beyond 32 bits', () => {
    const luck = luckOf(1, 0)
    const streams = [-1, 0, 1, 2 ** 40].map(label => hex(streamOf(luck, label)))
    expect(streams).toEqual(['e1b2b936 39dc2b4d', '0dbe3528 76cdd0f2', 'fbf175a3 5d1e6470', '86d5ac31 3d9cf989'])
  })

  it('has purposes with numbers of their own, and those of a ticket never change', () => {
    const numbers = Object.values(Purpose)
    expect(new Set(numbers).size).toBe(numbers.length)
    const { effort, patience, reply, replyDelay, read, handoverGiven, handoverTaken } = Purpose
    expect([effort, patience, reply, replyDelay, Purpose.switch, read, handoverGiven, handoverTaken]).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7
    ])
  })

  it('differs for seeds that differ in the upper half only', () => {
    expect(hex(luckOf(5, 0))).not.toBe(hex(luckOf(5 + 2 ** 32, 0)))
  })

  it('is refused for a seed, a replication or a label out of range', () => {
    expect(() => luckOf(-1, 0)).toThrow('seed -1')
    expect(() => luckOf(0.5, 0)).toThrow('seed 0.5')
    expect(() => luckOf(2 ** 53, 0)).toThrow('seed 9007199254740992')
    expect(() => luckOf(1, -1)).toThrow('replication -1')
    expect(() => luckOf(1, 2 ** 32)).toThrow('replication 4294967296')
    expect(() => streamOf(luckOf(1, 0), 0.5)).toThrow('label 0.5')
  })
})

describe('the words of an id', () => {
  it('differ for all of 300,000 ids that look alike, and spread evenly', () => {
    const seen = new Set<bigint>()
    const counts = new Float64Array(64)
    for (let i = 0; i < 100_000; i++) {
      for (const id of [`${i}`, `INC${String(i).padStart(7, '0')}`, `ticket-${i}-a`]) {
        const [low, high] = idWords(id)
        seen.add((BigInt(high) << 32n) | BigInt(low))
        counts[(low & 7) * 8 + (high & 7)]++
      }
    }
    expect(seen.size).toBe(300_000)
    expect(evenness(counts)).toBeGreaterThan(1e-4)
  })

  it('tell an id from one with characters added, also of code 0', () => {
    const ids = ['', '\0', '\0\0', 'abcd', 'abcd\0', 'abcdabcd', 'dcba']
    expect(new Set(ids.map(id => hex(idWords(id)))).size).toBe(ids.length)
  })
})

describe('a uniform draw', () => {
  it('lies strictly between 0 and 1 and depends on its arguments alone', () => {
    const word = fc.integer({ min: 0, max: 0xffffffff })
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 255 }), word, (key0, key1, purpose, n) => {
        const u = drawUniform(key0, key1, purpose, n)
        drawUniform(key1, key0, purpose + 1, n)
        expect(u).toBeGreaterThan(0)
        expect(u).toBeLessThan(1)
        expect(drawUniform(key0 | 0, key1 | 0, purpose, n)).toBe(u)
      })
    )
  })

  it('is even over the counters of a key, in its leading and in its trailing bits', () => {
    for (const id of ['1', '2', 'TCK-000001', 'INC0025428']) {
      const [key0, key1] = keyOf(42, id)
      const leading = new Float64Array(128)
      const trailing = new Float64Array(128)
      for (let n = 0; n < 100_000; n++) {
        const u = drawUniform(key0, key1, Purpose.effort, n)
        leading[Math.floor(u * 128)]++
        trailing[Math.floor(u * 2 ** 52) % 128]++
      }
      expect(evenness(leading), id).toBeGreaterThan(1e-4)
      expect(evenness(trailing), id).toBeGreaterThan(1e-4)
    }
  })

  it('is even over tickets, each with its first draw only', () => {
    const counts = new Float64Array(128)
    for (let i = 0; i < 50_000; i++) {
      const [key0, key1] = keyOf(7, `TCK-${i}`)
      counts[Math.floor(drawUniform(key0, key1, Purpose.effort, 0) * 128)]++
    }
    expect(evenness(counts)).toBeGreaterThan(1e-4)
  })

  it('tells nothing about its neighbours: next number, next purpose, next seed, next ticket, next day', () => {
    const key = keyOf(3, 'a')
    const next = keyOf(4, 'a')
    const luck = luckOf(3, 0)
    const at = (k: ArrayLike<number>, purpose: number, n: number) => drawUniform(k[0], k[1], purpose, n)
    const pairs: ((n: number) => [number, number])[] = [
      n => [at(key, 0, n), at(key, 0, n + 1)],
      n => [at(key, 0, n), at(key, 1, n)],
      n => [at(key, 0, n), at(next, 0, n)],
      n => [at(keyOf(3, `T${n}`), 0, 0), at(keyOf(3, `T${n + 1}`), 0, 0)],
      n => [at(streamOf(luck, n), Purpose.dayFactor, 0), at(streamOf(luck, n + 1), Purpose.dayFactor, 0)]
    ]
    pairs.forEach((pair, index) => {
      expect(evennessOfPairs(pair), `pair ${index}`).toBeGreaterThan(1e-4)
    })
  })
})
