import { render } from 'ink-testing-library'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { App } from '../../src/views/tui/components/app.tsx'
import { firstState } from '../../src/views/tui/state/tui-state.ts'
import { clockedResult } from './panels/clocked-result.ts'
import { tracedDesk } from './panels/traced-desk.ts'

const THEME = { depth: 0, isDark: true } as const
const result = clockedResult()
const run = tracedDesk()

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const opened = () => {
  const data = { result, comparison: null, traced: { state: 'ready', value: run }, tried: null } as const
  const shown = render(
    <App
      data={data}
      start={firstState('live', 'braille')}
      theme={THEME}
      columns={100}
      rows={30}
      onEffect={() => undefined}
    />
  )
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn++) await new Promise(resolve => setImmediate(resolve))
  }
  const press = async (...keys: string[]): Promise<void> => {
    await settle()
    for (const key of keys) {
      shown.stdin.write(key)
      await settle()
    }
  }
  const pass = async (milliseconds: number): Promise<void> => {
    for (let passed = 0; passed < milliseconds; passed += 100) {
      vi.advanceTimersByTime(100)
      await settle()
    }
  }
  const clock = (): string => /\d{4}-\d\d-\d\d \d\d:\d\d/.exec((shown.lastFrame() ?? '').split('\n')[2])?.[0] ?? ''
  return { ...shown, press, pass, clock }
}

describe('live play', () => {
  it('lets an hour go by in a second at its first speed, ten frames of it, and stops when it is paused', async () => {
    const { press, pass, clock, frames, unmount } = opened()
    await press(' ')
    const before = frames.length
    await pass(3000)
    expect(clock()).toBe('2027-03-01 03:00')
    expect(frames.length - before).toBe(30)
    await press(' ')
    const paused = frames.length
    await pass(3000)
    expect(clock()).toBe('2027-03-01 03:00')
    expect(frames.length).toBe(paused)
    unmount()
  })

  it('plays faster and slower, steps on and back by what it plays in a second, and jumps to what is next', async () => {
    const { press, pass, clock, unmount } = opened()
    await press('+', '+', ' ')
    await pass(2000)
    expect(clock()).toBe('2027-03-03 00:00')
    await press('-', '.')
    expect(clock()).toBe('2027-03-03 04:00')
    await pass(1000)
    expect(clock()).toBe('2027-03-03 04:00')
    await press(',', ',')
    expect(clock()).toBe('2027-03-02 20:00')
    await press('c')
    expect(clock()).toBe('2027-03-14 07:00')
    unmount()
  })

  it('stands still while another panel or the help is shown, and goes on from there', async () => {
    const { press, pass, clock, frames, unmount } = opened()
    await press(' ')
    await pass(1000)
    await press('?')
    const still = frames.length
    await pass(2000)
    expect(frames.length).toBe(still)
    await press('?', '8')
    await pass(2000)
    await press('0')
    await pass(1000)
    expect(clock()).toBe('2027-03-01 02:00')
    unmount()
  })

  it('stops at the end, and begins anew when it is let run from there', async () => {
    const { press, pass, clock, frames, unmount } = opened()
    await press('+', '+', '+', ' ')
    await pass(5000)
    expect(clock()).toBe('2027-03-22 00:00')
    const ended = frames.length
    await pass(1000)
    expect(frames.length).toBe(ended)
    await press(' ')
    await pass(1000)
    expect(clock()).toBe('2027-03-08 00:00')
    unmount()
  })
})
