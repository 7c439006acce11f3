import { describe, expect, it } from 'vitest'
import { put, scratchFolder, sunrelay } from './program.ts'
import { replayOf, SMALL_TICKETS, smallScenario } from './small-scenario.ts'

const folder = scratchFolder()

describe('sunrelay check', () => {
  it('says what it understood, within 80 columns', () => {
    const { code, stdout, stderr } = sunrelay(['check', put(folder, 'good.yaml', smallScenario())])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const words of [
      'Small office',
      '2027-03-01 to 2027-03-07',
      '3 people in Europe/Lisbon',
      'product (3 people)',
      '09:00–17:00'
    ])
      expect(stdout).toContain(words)
    expect(stdout).toMatch(/Tickets +drawn for each run; \d+ with seed 1/)
    expect(stdout.split('\n').filter(line => line.length > 80 && !line.includes(folder))).toEqual([])
  })

  it('reads the tickets that the scenario replays and names the columns it does not use', () => {
    const tickets = SMALL_TICKETS.replace('priority', 'priority,colour').replaceAll(/(urgent|normal)/g, '$1,red')
    put(folder, 'tickets.csv', tickets)
    const { code, stdout } = sunrelay([
      'check',
      put(folder, 'replay.yaml', smallScenario({ demand: replayOf('tickets.csv') }))
    ])
    expect(code).toBe(0)
    expect(stdout).toMatch(/Tickets +3 from\s+\S*tickets\.csv/)
    expect(stdout).toContain('not used: colour')
    expect(stdout).toMatch(/first 2027-03-01 09:15, last 2027-03-03 23:30 \(Europe\/Lisbon\)\n +3 in the period/)
  })

  it('says what the policy means, and what differs from it', () => {
    const plain = sunrelay(['check', put(folder, 'plain.yaml', smallScenario())]).stdout
    for (const decision of [
      'R1: by priority',
      'R2: people with the skill',
      'R3: the person who',
      'R4: nothing interrupts'
    ])
      expect(plain).toContain(decision)
    expect(plain).not.toContain('~')
    const routing = '{policy: ownership, interrupt: [urgent], selection: longest idle}'
    const own = sunrelay(['check', put(folder, 'own.yaml', smallScenario({ routing }))]).stdout
    expect(own).toMatch(/Routing +ownership, but for `interrupt` \(marked ~\)/)
    expect(own).toContain('~urgent may interrupt less urgent work')
  })

  it('prints days of the week as ranges', () => {
    const shifts = '{office: {start: 09:00, end: 17:00, days: "sun-thu"}}'
    expect(sunrelay(['check', put(folder, 'days.yaml', smallScenario({ shifts }))]).stdout).toContain('sun-thu')
    expect(sunrelay(['check', put(folder, 'good.yaml', smallScenario())]).stdout).toContain('mon-fri')
  })

  it('reports a date format that it found itself', () => {
    const rows = ['1,29/2/2016 01:16,normal', '2,1/3/2016 14:05,urgent']
    put(folder, 'local.csv', `id,created,priority\n${rows.join('\n')}\n`)
    const period = '{from: 2016-02-29, to: 2016-03-06, zone: America/Sao_Paulo}'
    const demand = '{replay: {file: local.csv, zone: America/Sao_Paulo}}'
    const { code, stderr } = sunrelay(['check', put(folder, 'local.yaml', smallScenario({ demand, period }))])
    expect(code).toBe(0)
    expect(stderr).toMatch(/column created read as `d\/M\/yyyy H+:mm`/)
  })
})
