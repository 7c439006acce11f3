import { peopleOf } from '../../src/compile/people.ts'
import { spanOf } from '../../src/compile/period.ts'
import { workOf } from '../../src/compile/work.ts'
import { scenarioNames } from '../../src/model/names/names.ts'
import { scenarioSchema } from '../../src/model/scenario.ts'
import { luckOf } from '../../src/num/luck.ts'
import { instantReader } from '../../src/time/parse-instant.ts'
import { expandShift } from '../../src/time/shift-times.ts'
import { toInstant } from '../../src/time/wall-clock.ts'

const FIVE_YEARS = [Date.UTC(2025, 0, 1) / 1000, Date.UTC(2030, 0, 1) / 1000] as const
const ZONES = ['Europe/London', 'America/Los_Angeles', 'Asia/Singapore', 'Asia/Tokyo', 'Australia/Sydney']
const MILLION = 1_000_000

/** Expands forty shift rules over five years; returns the number of shifts. */
export const expandFortyRules = (): number => {
  let count = 0
  for (const clock of ZONES) {
    for (let hour = 0; hour < 8; hour++) {
      const rule = { clock, start: hour * 3600, end: 0, days: [1, 2, 3, 4, 5, 6, 7], keep: 'end' } as const
      count += expandShift(rule, ...FIVE_YEARS).length
    }
  }
  return count
}

/** Reads a million local times as a ticket file writes them; returns the sum of the instants. */
export const readMillionTimes = (): number => {
  const texts = Array.from(
    { length: 1000 },
    (_, i) => `${1 + (i % 28)}/${1 + (i % 12)}/2016 ${i % 24}:${10 + (i % 50)}`
  )
  const read = instantReader('d/M/yyyy H:mm', 'America/Sao_Paulo')
  let sum = 0
  for (let i = 0; i < MILLION; i++) sum += read(texts[i % texts.length])
  return sum
}

/** Turns a million wall-clock times into instants; returns their sum. */
export const convertMillionTimes = (): number => {
  let sum = 0
  for (let i = 0; i < MILLION; i++) sum += toInstant('America/Sao_Paulo', 1.4e9 + i * 97, 'compatible')
  return sum
}

/** Five thousand people in five cities, on shifts and rotas with staggered breaks, meetings, leave and holidays, over five years. */
const crowd = (absence: string) =>
  scenarioSchema.parse({
    name: 'crowd',
    period: { from: '2025-01-01', to: '2029-12-31', zone: 'UTC' },
    skills: { any: { effort: '20 min' } },
    demand: { generate: { rate: '1 per hour' } },
    shifts: {
      early: {
        start: '06:00',
        end: '14:00',
        days: 'mon-fri',
        breaks: [{ at: '10:00', length: '30 min', stagger: '15 min' }]
      },
      late: {
        start: '14:00',
        end: '22:00',
        days: 'mon-fri',
        breaks: [{ after: '4 h', length: '30 min', stagger: '15 min' }]
      },
      long: { start: '08:00', end: '20:00', breaks: [{ at: '12:00', length: '45 min', stagger: '15 min' }] },
      relay: { clock: 'America/Los_Angeles', start: '17:00', end: '01:00', days: 'sun-thu' }
    },
    rotas: {
      four: { from: '2025-01-01', days: ['long', 'long', 'long', 'long', 'off', 'off', 'off'] },
      about: { from: '2025-01-06', weeks: ['early', 'late'] }
    },
    meetings: { weekly: { at: '15:00', length: '1 h', days: 'tue' } },
    holidays: { all: Array.from({ length: 5 }, (_, year) => `${2025 + year}-12-25`) },
    leave: Array.from({ length: 1000 }, (_, i) => ({
      person: `${ZONES[i % 5]} ${1 + i}`,
      from: '2026-07-01',
      to: '2026-07-14'
    })),
    absence,
    teams: Object.fromEntries(
      ZONES.map(zone => [
        zone,
        {
          zone,
          people: 1000,
          shift: ['early', 'late', 'four', 'about', 'relay'],
          skills: { any: '100%' },
          holidays: 'all'
        }
      ])
    )
  })

const expandCrowd = (absence: string): number => {
  const scenario = crowd(absence)
  const names = scenarioNames(scenario)
  const { people } = peopleOf(scenario, names)
  return workOf(scenario, names, people, spanOf(scenario.period)).calendarFor(luckOf(1, 0)).count
}

/** Expands the plan of five thousand people over five years and sorts it into one calendar; returns its rows. */
export const expandPlan = (): number => expandCrowd('0%')

/** The same with unplanned absence drawn for each person and day. */
export const expandWithAbsence = (): number => expandCrowd('4%')
