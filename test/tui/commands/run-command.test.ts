import { describe, expect, it } from 'vitest'
import { suggest } from '../../../src/model/names/suggest.ts'
import { completeCommand } from '../../../src/views/tui/commands/complete-command.ts'
import { runCommand } from '../../../src/views/tui/commands/run-command.ts'
import type { SessionView } from '../../../src/views/tui/session/session-view.ts'
import { firstState, panelIds } from '../../../src/views/tui/state/tui-state.ts'

const field = (path: string) => ({ path, group: 'People', label: path, value: '2' })
const session = {
  data: { tried: null },
  fields: [field('teams.lisbon.people'), field('teams.london.people')],
  reason: '',
  running: null,
  said: { text: '', turn: 0 },
  fault: [],
  suggest
} as unknown as SessionView
const state = firstState('overview', 'braille')
const typing = (text: string, own: SessionView = session) => runCommand(text, { state, session: own })

describe('a command', () => {
  it.each(panelIds)('%s goes to that panel', panel => expect(typing(panel).state.panel).toBe(panel))

  it('sets by any path, several settings at once, on top of what was tried', () => {
    const tried = { ...session, data: { tried: { changes: ['a.b=1', 'c=2'] } } } as unknown as SessionView
    expect(typing('set a.b=3; d={x: 1; y}', tried).effects).toEqual([
      { kind: 'rerun', changes: ['a.b=3', 'c=2', 'd={x: 1; y}'] }
    ])
  })

  it('says what is wrong with a setting that is none', () => {
    expect(typing('set teams').state.message).toBe('"teams" is not of the form path=value.')
    expect(typing('set').state.message).toMatch(/^Say what/)
    expect(typing('set a=1', { ...session, reason: 'gone' })).toMatchObject({ effects: [], state: { message: 'gone' } })
  })

  it('resets, writes and exports; only with ! it replaces a file', () => {
    const effects = ['reset', 'write a.yaml', 'write! a.yaml', 'export  b c.json '].flatMap(
      text => typing(text).effects
    )
    expect(effects).toEqual([
      { kind: 'rerun', changes: [] },
      { kind: 'write', file: 'a.yaml', mayReplace: false },
      { kind: 'write', file: 'a.yaml', mayReplace: true },
      { kind: 'export', file: 'b c.json', mayReplace: false }
    ])
    expect(typing('write').state.message).toMatch(/^Say where to/)
  })

  it('changes glyphs and colours, and names what there is', () => {
    expect(typing('symbols ascii').state.symbols).toBe('ascii')
    expect(typing('theme light').state.isDark).toBe(false)
    expect(typing('symbols stars').state.message).toBe('There is braille, block, ascii.')
  })

  it('is known by its first letters where they are of one command only', () => {
    expect(typing('q').state.message).toBe('"q" may be queues or quit.')
    expect(typing('qui').effects).toEqual([{ kind: 'quit' }])
  })

  it('that there is not gets the one that was meant', () => {
    expect(typing('qeues').state.message).toBe('There is no command "qeues". Did you mean "queues"?')
    expect(typing('xyzzy').state.message).toBe('There is no command "xyzzy". ? lists all commands.')
  })
})

describe('Tab', () => {
  it('takes a name as far as it is sure, and says what it may become', () => {
    expect(completeCommand('s', session)).toEqual({ text: 's', choices: ['staffing', 'skills', 'set', 'symbols'] })
    expect(completeCommand('sy', session).text).toBe('symbols ')
    expect(completeCommand('ove', session).text).toBe('overview')
    expect(completeCommand('zz', session)).toEqual({ text: 'zz', choices: [] })
  })

  it('takes paths as far as the fields of what-if agree, the last of several settings', () => {
    expect(completeCommand('set te', session).text).toBe('set teams.l')
    expect(completeCommand('set a=1; teams.lis', session).text).toBe('set a=1; teams.lisbon.people=')
    expect(completeCommand('theme l', session).text).toBe('theme light')
  })
})
