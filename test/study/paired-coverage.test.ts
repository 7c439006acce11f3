import { beforeAll, describe, expect, it } from 'vitest'
import { APART_MILLISECONDS, apart } from '../apart.ts'
import type { PairedShares } from './paired-shares.ts'

describe('comparisons of queues with known answers', () => {
  let shares: PairedShares
  beforeAll(async () => {
    shares = await apart(new URL('./paired-shares.ts', import.meta.url), 'pairedShares')
  }, APART_MILLISECONDS)

  it.each([
    ['mean wait', 'meanWait'],
    ['share of those who wait', 'probWait']
  ] as const)('95% intervals of the difference in the %s hold it as often as they say', (_, key) => {
    expect(shares.held[key]).toBeGreaterThan(0.93)
    expect(shares.held[key]).toBeLessThan(0.97)
  })

  it('the same luck for both is worth more than as many replications again', () => {
    expect(shares.worthTwice).toBeGreaterThan(0.9)
  })

  it('where there is no difference one is claimed among all figures in no more than 5 of 100 cases', () => {
    // 2 points above 5 % are three standard errors of such a share.
    expect(shares.claimed).toBeGreaterThan(0.01)
    expect(shares.claimed).toBeLessThan(0.05 + 0.02)
    expect(shares.uncorrected).toBeGreaterThan(0.15)
  })
})
