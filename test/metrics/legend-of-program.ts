import type { Legend } from '../../src/engine/legend.ts'
import type { Program } from '../../src/engine/program.ts'

const numbered = (name: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${name} ${i + 1}`)

/** A legend with made-up names for a program: two regions, a team a group, targets of 10 s and 20 s for even kinds. */
export const legendOfProgram = (program: Program, countedUntil: number, intervalSeconds: number): Legend => {
  const kinds = program.kinds.count
  const intervals = Math.ceil(countedUntil / intervalSeconds)
  const start = (i: number) => Math.min(countedUntil, i * intervalSeconds)
  return {
    scenario: 'small world',
    about: '',
    epochSeconds: Date.UTC(2027, 2, 1) / 1000,
    countedUntil,
    periodZone: 'UTC',
    firstDay: '2027-01-01',
    lastDay: '2027-01-01',
    reportZone: 'UTC',
    tzRelease: '2026a',
    channels: ['form', 'chat'],
    plans: ['premium', 'free'],
    priorities: ['P1', 'P2', 'P3'],
    skills: numbered('skill', program.groups.skills),
    queues: ['front', 'back'],
    regions: ['East', 'West'],
    teams: numbered('team', program.groups.count),
    teamRegion: Array.from({ length: program.groups.count }, (_, team) => team % 2),
    teamZone: Array.from({ length: program.groups.count }, () => 'UTC'),
    teamSite: numbered('site', program.groups.count),
    groupTeam: Array.from({ length: program.groups.count }, (_, group) => group),
    agents: numbered('person', program.agents.count),
    kindChannel: Uint16Array.from({ length: kinds }, (_, kind) => kind % 2),
    kindPlan: Uint16Array.from({ length: kinds }, (_, kind) => (kind >> 1) % 2),
    kindQueue: Uint16Array.from({ length: kinds }, (_, kind) => kind % 2),
    targetFirstReplySeconds: Float64Array.from({ length: kinds }, (_, kind) => (kind % 2 === 0 ? 10 : Number.NaN)),
    targetResolutionSeconds: Float64Array.from({ length: kinds }, (_, kind) => (kind % 2 === 0 ? 20 : Number.NaN)),
    targetShare: Float64Array.from({ length: kinds }, () => 0.9),
    targetLine: Int16Array.from({ length: kinds }, (_, kind) => (kind % 2 === 0 ? 0 : -1)),
    targetNames: ['even kinds'],
    effortMean: Float64Array.from({ length: kinds }, () => 5),
    effortVariance: Float64Array.from({ length: kinds }, () => 0),
    intervalStart: Float64Array.from({ length: intervals + 1 }, (_, i) => start(i)),
    intervalHourOfWeek: Uint8Array.from({ length: intervals }, (_, i) => Math.floor(start(i) / 3600) % 168),
    dayStart: Float64Array.from({ length: Math.ceil(countedUntil / 86_400) }, (_, day) => day * 86_400),
    days: Array.from({ length: Math.ceil(countedUntil / 86_400) }, (_, day) =>
      new Date(Date.UTC(2027, 2, 1 + day)).toISOString().slice(0, 10)
    ),
    ticketId: row => `T${row}`
  }
}
