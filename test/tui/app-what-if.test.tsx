import { render } from 'ink-testing-library'
import { type ReactElement, useSyncExternalStore } from 'react'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Result } from '../../src/metrics/schemas/result-schema.ts'
import { compareResults } from '../../src/study/compare-results.ts'
import { runStudy } from '../../src/study/run-study.ts'
import { App } from '../../src/views/tui/components/app.tsx'
import { actOn } from '../../src/views/tui/session/act-on.ts'
import { Session } from '../../src/views/tui/session/session.ts'
import { firstState } from '../../src/views/tui/state/tui-state.ts'
import type { TuiServices } from '../../src/views/tui/tui-data.ts'
import { armOfPeople } from '../study/small-arms.ts'

const COLUMNS = 100
const ROWS = 30
const THEME = { depth: 0, isDark: true } as const

let first: Result
let more: Result
beforeAll(async () => {
  const run = (people: number): Promise<Result> => runStudy(armOfPeople(people).input, { seed: 1, replications: 5 })
  first = await run(1)
  more = await run(4)
})

const services = (): TuiServices => ({
  fields: () => [{ path: 'teams.Lisbon.people', group: 'People', label: 'Lisbon', value: '1', step: 1 }],
  rerun: async changes => {
    if (changes.includes('teams.Lisbon.people=0')) throw new Error('nobody has the skill "product"')
    const compared = [first, more].map((result, i) => ({ result, file: 'a.yaml', settings: i === 0 ? [] : changes }))
    return { changes, result: more, comparison: compareResults(compared) }
  }
})

const Shown = ({ session }: { readonly session: Session }): ReactElement => {
  const view = useSyncExternalStore(session.subscribe, session.view)
  return (
    <App
      data={view.data}
      session={view}
      start={firstState('overview', 'braille')}
      theme={THEME}
      columns={COLUMNS}
      rows={ROWS}
      onEffect={effect => actOn(session, effect)}
    />
  )
}

const opened = (own: TuiServices = services()) => {
  const data = { result: first, comparison: null, traced: { state: 'none', reason: '' }, tried: null } as const
  const { stdin, lastFrame, unmount } = render(<Shown session={new Session(data, own)} />)
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn++) await new Promise(resolve => setImmediate(resolve))
  }
  const type = async (...keys: string[]): Promise<string[]> => {
    await settle()
    for (const key of keys) {
      stdin.write(key)
      // Ink waits a moment after Esc, which may begin a longer key.
      if (key === '\u001b') await new Promise(resolve => setTimeout(resolve, 60))
      await settle()
    }
    return (lastFrame() ?? '').split('\n')
  }
  return { type, unmount }
}
const RIGHT = '\u001b[C'
const LEFT = '\u001b[D'

describe('what-if', () => {
  it('runs what the form says, and the difference stays on screen in every panel until it is reset', async () => {
    const { type, unmount } = opened()
    const form = await type('w', RIGHT, RIGHT, RIGHT)
    expect(form.find(line => line.includes('*Lisbon'))).toContain('1 → 4')
    const after = await type('\r')
    expect(after[0]).toContain('what if teams.Lisbon.people=4')
    expect(after[2]).toMatch(/^Change: .*-\d/)
    const lines = [await type('2'), await type('6'), await type('9')].map(frame => frame[2])
    expect(new Set(lines)).toEqual(new Set([after[2]]))
    const reset = await type(':', ...'reset', '\r')
    expect(reset[0]).not.toContain('what if')
    expect(reset.join('\n')).not.toContain('Change: ')
    unmount()
  })

  it('shows what is wrong with a setting in the form, which stays filled in', async () => {
    const { type, unmount } = opened()
    const frame = await type('w', LEFT, '\r')
    expect(frame.join('\n')).toContain('nobody has the skill "product"')
    expect(frame.find(line => line.includes('*Lisbon'))).toContain('1 → 0')
    unmount()
  })

  it('that is not possible says why', async () => {
    const { type, unmount } = opened({ reason: 'The scenario is gone.' })
    expect((await type('w')).join('\n')).toContain('The scenario is gone.')
    expect((await type('\u001b'))[0]).toContain('Small office')
    unmount()
  })
})
