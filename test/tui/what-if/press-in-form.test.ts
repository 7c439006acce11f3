import { describe, expect, it } from 'vitest'
import type { WhatIfField } from '../../../src/views/tui/tui-data.ts'
import { changesIn, EMPTY_FORM, type FormState, formWith } from '../../../src/views/tui/what-if/form-state.ts'
import { pressInForm } from '../../../src/views/tui/what-if/press-in-form.ts'

const fields: readonly WhatIfField[] = [
  { path: 'teams.lisbon.people', group: 'People', label: 'lisbon', value: '20', step: 1 },
  { path: 'shifts.day.start', group: 'Shifts', label: 'day, start', value: '09:00', step: 30 },
  { path: 'routing.policy', group: 'Work', label: 'policy', value: 'skills', choices: ['skills', 'swarm'] }
]

const press = (keys: readonly string[], from: FormState = EMPTY_FORM) =>
  keys.reduce(({ form }, key) => pressInForm(form, key, fields), {
    form: from,
    next: 'stay' as 'stay' | 'run' | 'leave'
  })

describe('the form of what-if', () => {
  it('changes by steps what the cursor is on', () => {
    const { form } = press(['right', 'right', 'down', 'left', 'down', 'right'])
    expect(changesIn(form)).toEqual(['teams.lisbon.people=22', 'shifts.day.start=08:30', 'routing.policy=swarm'])
  })

  it('takes a typed value with Enter and runs, and nothing typed is no value', () => {
    expect(press(['3', '1', 'enter'])).toMatchObject({ next: 'run', form: { values: { 'teams.lisbon.people': '31' } } })
    expect(changesIn(press(['3', 'backspace', 'enter']).form)).toEqual([])
  })

  it('Backspace takes the last character of the value that is there', () => {
    expect(changesIn(press(['backspace', '5', 'down']).form)).toEqual(['teams.lisbon.people=25'])
  })

  it('a value as in the first run is no change', () => {
    expect(changesIn(press(['right', 'left']).form)).toEqual([])
    expect(changesIn(press(['2', '0', 'down']).form)).toEqual([])
  })

  it('Esc drops what is being typed, then leaves', () => {
    const typed = press(['3', '1', 'esc'])
    expect(typed).toMatchObject({ next: 'stay', form: { draft: null, values: {} } })
    expect(press(['esc'], typed.form).next).toBe('leave')
  })

  it('a setting, or all, go back to the first run', () => {
    const { form } = press(['right', 'down', 'right'])
    expect(changesIn(press(['ctrl+d'], form).form)).toEqual(['teams.lisbon.people=21'])
    expect(changesIn(press(['ctrl+r'], form).form)).toEqual([])
  })

  it('a pasted text is typed, a key without meaning is not', () => {
    expect(press(['paste 42', 'ctrl+x', 'f1']).form.draft).toBe('42')
  })

  it('without fields it can be left', () => {
    expect(pressInForm(EMPTY_FORM, 'right', []).next).toBe('stay')
    expect(pressInForm(EMPTY_FORM, 'esc', []).next).toBe('leave')
  })

  it('opens with what was tried, any path of it', () => {
    const { values } = formWith(EMPTY_FORM, ['teams.lisbon.people=22', 'skills."a=b".effort={fixed: 1 min}'])
    expect(values).toEqual({ 'teams.lisbon.people': '22', 'skills."a=b".effort': '{fixed: 1 min}' })
  })
})
