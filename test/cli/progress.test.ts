import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { progressLine, startProgress } from '../../src/cli/progress.ts'

const terminal = (isTTY: boolean) => {
  const written: string[] = []
  const stream = { isTTY, write: (text: string) => written.push(text) > 0 } as unknown as typeof process.stderr
  return { stream, written }
}

describe('progress', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
  afterEach(() => void vi.useRealTimers())

  it('says how much is done and how long the rest will take', () => {
    expect(progressLine('run', 5, 20, 10)).toBe(`run ${'█'.repeat(7)}${'░'.repeat(23)} 25%, about 30 s left`)
    expect(progressLine('run', 0, 20, 10)).toBe(`run ${'░'.repeat(30)} 0%, 10 s so far`)
    expect(progressLine('run', 0, 20, 0.9)).toBe(`run ${'░'.repeat(30)} 0%`)
    expect(progressLine('run', 1, 100, 60)).toContain('about 99 min left')
  })

  it('appears only after a second, and leaves no trace', () => {
    const { stream, written } = terminal(true)
    const progress = startProgress('run', false, stream)
    vi.advanceTimersByTime(900)
    progress.update(1, 10)
    expect(written).toEqual([])
    vi.advanceTimersByTime(200)
    progress.update(2, 10)
    expect(written).toHaveLength(1)
    progress.end()
    expect(written.at(-1)).toBe('\r\u001b[K')
  })

  it('shows its life once a second while nothing is reported, from the first second on', () => {
    vi.useRealTimers()
    vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'clearInterval'] })
    const { stream, written } = terminal(true)
    const progress = startProgress('run', false, stream)
    vi.advanceTimersByTime(3500)
    expect(written.map(line => /\d+%.*/.exec(line)?.[0])).toEqual([
      '0%, 1 s so far',
      '0%, 2 s so far',
      '0%, 3 s so far'
    ])
    progress.update(1, 2)
    vi.advanceTimersByTime(1000)
    expect(written.at(-1)).toContain('50%, about 4 s left')
    progress.end()
    const lines = written.length
    vi.advanceTimersByTime(5000)
    expect(written).toHaveLength(lines)
  })

  it('repaints at most ten times a second', () => {
    const { stream, written } = terminal(true)
    const progress = startProgress('run', false, stream)
    vi.advanceTimersByTime(1000)
    for (let done = 0; done < 1000; done++) {
      progress.update(done, 1000)
      vi.advanceTimersByTime(1)
    }
    expect(written.length).toBeLessThanOrEqual(11)
  })

  it.each([
    ['the stream is no terminal', false, false],
    ['it is told to be quiet', true, true]
  ])('is silent where %s', (_, isTTY, isQuiet) => {
    const { stream, written } = terminal(isTTY)
    const progress = startProgress('run', isQuiet, stream)
    vi.advanceTimersByTime(5000)
    progress.update(5, 10)
    progress.end()
    expect(written).toEqual([])
  })
})
