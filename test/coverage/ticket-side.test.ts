import { describe, expect, it } from 'vitest'
import type { ScenarioSource } from '../../src/model/scenario.ts'
import { desk, proofOf, told } from './small-desk.ts'

const skills: ScenarioSource['skills'] = { dns: { effort: '20 min' }, mail: { effort: '20 min' } }
const team = (of: ScenarioSource['teams'][string]['skills'], more: Partial<ScenarioSource['teams'][string]> = {}) => ({
  zone: 'UTC',
  people: 1,
  shift: 'always',
  skills: of,
  ...more
})
const nobody = (parts: Partial<ScenarioSource>): string[] => told(proofOf(desk(parts)).proofs[0], 'nobody')

describe('the proof of coverage', () => {
  it('finds several skills at once that nobody has together', () => {
    const demand: ScenarioSource['demand'] = { generate: { rate: '1 per hour', mix: { skill: { 'dns+mail': 1 } } } }
    const apart = { a: team({ dns: '100%' }), b: team({ mail: '100%' }) }
    expect(nobody({ skills, demand, teams: apart })).toEqual(['dns+mail: the whole time'])
    expect(nobody({ skills, demand, teams: { ...apart, c: team({ dns: '50%', mail: '50%' }) } })).toEqual([])
  })

  it('finds skills of triage and of a second level that nobody has', () => {
    const more: ScenarioSource['skills'] = {
      dns: { effort: '20 min', escalate: { chance: '10%', to: 'lab' } },
      lab: { effort: '1 h' },
      triage: { effort: '3 min' }
    }
    expect(nobody({ skills: more, triage: { skill: 'triage' } })).toEqual(['lab, triage: the whole time'])
  })

  it('wants nobody for a skill before its launch', () => {
    const launched: ScenarioSource['skills'] = {
      dns: { effort: '20 min' },
      mail: { effort: '20 min', from: '2027-03-03' }
    }
    const trainings = (length: string): ScenarioSource['trainings'] => [
      { team: 'a', skill: 'mail', proficiency: '80%', from: '2027-03-01', length }
    ]
    const teams = { a: team({}), b: team({ dns: '100%' }) }
    expect(nobody({ skills: launched, teams, trainings: trainings('2 days') })).toEqual([])
    expect(nobody({ skills: launched, teams, trainings: trainings('3 days') }).join()).toMatch(/^mail: /)
  })

  it('wants somebody for a live channel in its hours, and not outside of them', () => {
    const channels = (start: string): ScenarioSource['channels'] => ({
      form: {},
      chat: { live: true, hours: { start, end: '17:00', days: 'mon-fri' }, becomes: 'form' }
    })
    const office: Partial<ScenarioSource> = {
      shifts: { always: { start: '09:00', end: '17:00', days: 'mon-fri' } },
      teams: { desk: team({ dns: '100%' }) },
      cover: [
        { skills: ['dns'], least: 0, start: '17:00', end: '09:00' },
        { skills: ['dns'], least: 0, days: 'sat, sun' }
      ]
    }
    expect(nobody({ ...office, channels: channels('09:00') })).toEqual([])
    expect(nobody({ ...office, channels: channels('08:00') })).toEqual([
      'channel chat: every Mon–Fri 08:00–09:00 UTC, 20 times, 2027-03-01 to 2027-03-26'
    ])
  })

  it('finds skills that a region must serve and has not', () => {
    const demand: ScenarioSource['demand'] = {
      generate: {
        rate: '1 per hour',
        mix: { skill: { dns: 1 } },
        sources: { eu: { share: '100%', servedFrom: 'Europe' } }
      }
    }
    const teams = { a: team({ dns: '100%' }), b: team({ mail: '100%' }, { region: 'Europe' }) }
    expect(nobody({ skills, demand, teams })).toEqual(['dns in Europe: the whole time'])
  })
})
