import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Row } from './part.ts'
import { programRow } from './program-run.ts'
import { writeReplayFile } from './replay-file.ts'
import { morePeople } from './scaled-desk.ts'

const YEAR = ['period.from=2027-01-01', 'period.to=2027-12-31', 'period.warmup=null']
const TICKETS_OF_DESK = 208_000

/** A desk where every ticket is one stretch of work: what a ticket costs at the least. */
const oneTouchDesk = (tickets: number): string => {
  const skills = [
    'dns',
    'firewall',
    'ddos',
    'certificates',
    'caching',
    'balancing',
    'workers',
    'access',
    'network',
    'api'
  ]
  const people = Math.ceil(tickets / 22_200)
  const team = { shift: 'day', people, skills: Object.fromEntries(skills.map(skill => [skill, '100%'])) }
  const zones = ['America/New_York', 'Europe/London', 'Asia/Singapore']
  return JSON.stringify({
    name: 'one touch a ticket',
    period: { from: '2027-01-01', to: '2027-12-31', zone: 'UTC' },
    plans: ['premium', 'enterprise', 'business', 'pro', 'free'],
    priorities: ['P1', 'P2', 'P3', 'P4'],
    channels: { form: {}, email: {}, chat: {} },
    skills: Object.fromEntries(skills.map(skill => [skill, { effort: { lognormal: { mean: '20 min', cv: '110%' } } }])),
    shifts: { day: { start: '08:00', end: '16:00', days: 'mon-sun' } },
    teams: Object.fromEntries(zones.map(zone => [zone, { ...team, zone, region: zone }])),
    demand: { replay: { file: 'tickets.csv' } }
  })
}

/** Reads and simulates recorded tickets with the real program: the whole model of the bundled desk, and one touch a ticket. */
export const replayRows = (tickets: number): Row[] => {
  const folder = mkdtempSync(join(tmpdir(), 'sunrelay-bench-'))
  try {
    const file = join(folder, 'tickets.csv')
    const plain = join(folder, 'one-touch.yaml')
    writeReplayFile(file, tickets)
    writeFileSync(plain, oneTouchDesk(tickets))
    const name = `${tickets.toLocaleString('en')} tickets replayed`
    const rest = ['--quiet', '--replications', '1', '--format', 'csv']
    const settings = [...YEAR, ...morePeople((tickets / TICKETS_OF_DESK) * 1.1)].flatMap(set => ['--set', set])
    const desk = [resolve('scenarios/follow-the-sun.yaml'), '--tickets', file, ...settings]
    return [
      programRow(`${name}: checked only`, ['check', plain], tickets),
      programRow(`${name}: one touch each`, ['run', plain, ...rest], tickets),
      programRow(`${name}: whole model`, ['run', ...desk, ...rest], tickets)
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
