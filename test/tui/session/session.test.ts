import { describe, expect, it } from 'vitest'
import { Session } from '../../../src/views/tui/session/session.ts'
import type { TuiData, TuiServices, WhatIfRun } from '../../../src/views/tui/tui-data.ts'

const data = { result: { seed: 1 }, comparison: null, traced: { state: 'waiting' }, tried: null } as unknown as TuiData
const runOf = (changes: readonly string[]): WhatIfRun =>
  ({ changes, result: { seed: 2 }, comparison: { arms: [], replications: 5 } }) as unknown as WhatIfRun

/** A service whose answers come when the test lets them. */
const waiting = () => {
  const answers: ((fault?: Error) => void)[] = []
  const signals: AbortSignal[] = []
  const rerun: NonNullable<TuiServices['rerun']> = (changes, onProgress, signal) => {
    signals.push(signal)
    onProgress(0.5)
    return new Promise((resolve, reject) => answers.push(fault => (fault ? reject(fault) : resolve(runOf(changes)))))
  }
  return { rerun, answers, signals }
}
const settled = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

describe('a rerun', () => {
  it('shows how far it is, then the new run, which has no trace yet', async () => {
    const { rerun, answers } = waiting()
    const session = new Session(data, { rerun, trace: async () => 'traced' as never })
    await session.trace()
    expect(session.view().data.traced).toEqual({ state: 'ready', value: 'traced' })
    void session.rerun(['a=1'])
    expect(session.view().running).toEqual({ changes: ['a=1'], share: 0.5 })
    answers[0]()
    await settled()
    expect(session.view()).toMatchObject({ running: null, data: { result: { seed: 2 }, tried: { changes: ['a=1'] } } })
    expect(session.view().data.traced.state).toBe('waiting')
  })

  it('of one replication says that nobody can tell effect from chance', async () => {
    const single = { ...runOf(['a=1']), comparison: { replications: 1 } } as unknown as WhatIfRun
    const session = new Session(data, { rerun: async () => single })
    await session.rerun(['a=1'])
    expect(session.view().said.text).toMatch(/^From one replication nobody can tell/)
  })

  it('that is stopped changes nothing, even where its answer still comes', async () => {
    const { rerun, answers, signals } = waiting()
    const session = new Session(data, { rerun })
    void session.rerun(['a=1'])
    session.cancel()
    answers[0]()
    await settled()
    expect(signals[0].aborted).toBe(true)
    expect(session.view()).toMatchObject({
      running: null,
      data: { tried: null },
      said: { text: 'Stopped; nothing was changed.' }
    })
  })

  it('that is overtaken by another gives way to it', async () => {
    const { rerun, answers } = waiting()
    const session = new Session(data, { rerun })
    void session.rerun(['a=1'])
    void session.rerun(['a=2'])
    answers[1]()
    await settled()
    answers[0]()
    await settled()
    expect(session.view().data.tried?.changes).toEqual(['a=2'])
  })

  it('with settings at fault says all of it and keeps what was shown', async () => {
    const { rerun, answers } = waiting()
    const session = new Session(data, { rerun })
    void session.rerun(['a=1'])
    answers[0](new Error('no "a"\n  did you mean "b"?'))
    await settled()
    expect(session.view()).toMatchObject({
      fault: ['no "a"', '  did you mean "b"?'],
      said: { text: 'no "a"' },
      data: { tried: null }
    })
  })

  it('without changes is the first run again', async () => {
    const { rerun, answers } = waiting()
    const session = new Session(data, { rerun })
    void session.rerun(['a=1'])
    answers[0]()
    await settled()
    await session.rerun([])
    expect(session.view()).toMatchObject({
      data: { result: { seed: 1 }, tried: null },
      said: { text: 'Back to the first run.' }
    })
  })

  it('that cannot be had says why', async () => {
    const session = new Session(data, { reason: 'The scenario is gone.' })
    await session.rerun(['a=1'])
    expect(session.view()).toMatchObject({ reason: 'The scenario is gone.', said: { text: 'The scenario is gone.' } })
  })
})

describe('a trace', () => {
  it('of the first run does not take the place of one of what was tried meanwhile', async () => {
    const { rerun, answers } = waiting()
    let answer: (value: never) => void = () => undefined
    const trace = () =>
      new Promise<never>(resolve => {
        answer = resolve
      })
    const session = new Session(data, { rerun, trace })
    const tracing = session.trace()
    void session.rerun(['a=1'])
    answers[0]()
    await settled()
    answer('late' as never)
    await tracing
    expect(session.view().data.traced.state).toBe('waiting')
  })

  it('that fails says why in its place', async () => {
    const session = new Session(data, { trace: () => Promise.reject(new Error('no room\nstack')) })
    await session.trace()
    expect(session.view().data.traced).toEqual({ state: 'none', reason: 'no room' })
  })
})

describe('writing', () => {
  it('asks for a change first, then says what was written or why not', async () => {
    const { rerun, answers } = waiting()
    const save: TuiServices['save'] = async (changes, file, mayReplace) => {
      if (!mayReplace) throw new Error('it exists already')
      return `Wrote ${file} with ${changes.join()}.`
    }
    const session = new Session(data, { rerun, save })
    await session.save('a.yaml', true)
    expect(session.view().said.text).toMatch(/^Nothing has been changed yet/)
    void session.rerun(['a=1'])
    answers[0]()
    await settled()
    await session.save('a.yaml', false)
    expect(session.view().said.text).toBe('it exists already')
    await session.save('a.yaml', true)
    expect(session.view().said.text).toBe('Wrote a.yaml with a=1.')
  })
})

describe('a trace under way', () => {
  it('that is stopped is asked for anew when it is wanted again, and what it brings then is shown', async () => {
    const signals: AbortSignal[] = []
    const answers: ((value: never) => void)[] = []
    const session = new Session(data, {
      trace: (_, signal) => {
        signals.push(signal)
        return new Promise(resolve => answers.push(resolve))
      }
    })
    void session.trace()
    expect(session.view().data.traced.state).toBe('loading')
    session.cancel()
    expect([signals[0].aborted, session.view().data.traced.state]).toEqual([true, 'waiting'])
    void session.trace()
    answers[0]('late' as never)
    await settled()
    expect(session.view().data.traced.state).toBe('loading')
    answers[1]('traced' as never)
    await settled()
    expect(session.view().data.traced).toEqual({ state: 'ready', value: 'traced' })
  })

  it('ends with the program, and so does a rerun', () => {
    const { rerun, signals } = waiting()
    const traces: AbortSignal[] = []
    const session = new Session(data, {
      rerun,
      trace: (_, signal) => {
        traces.push(signal)
        return new Promise(() => undefined)
      }
    })
    void session.trace()
    void session.rerun(['a=1'])
    session.end()
    expect([traces[0].aborted, signals[0].aborted]).toEqual([true, true])
  })
})
