import { atKey, error, warning } from '../check/check-report.ts'
import type { Problem } from '../check/problem.ts'
import { teamCounts } from '../people/team-counts.ts'
import type { Scenario } from '../scenario.ts'
import { OFF, type Rota } from './shift.ts'

const entriesOf = ({ days, weeks }: Rota): readonly string[] => days ?? weeks ?? []

const sizeProblem = (name: string, { days, weeks }: Rota): Problem[] => {
  if ((days === undefined) === (weeks === undefined))
    return [
      error(
        days === undefined ? 'rota-incomplete' : 'rota-overstated',
        ['rotas', name],
        `rota "${name}" needs either \`days\` or \`weeks\``,
        'list a shift or `off` for each day or week, such as `weeks: [early, late]`'
      )
    ]
  return entriesOf({ days, weeks, from: '' }).every(entry => entry === OFF)
    ? [warning('rota-empty', ['rotas', name], `rota "${name}" is always off`, 'name a shift on some days')]
    : []
}

const nameProblems = (name: string, rota: Rota, { shifts, rotas = {} }: Scenario): Problem[] => {
  const taken = Object.hasOwn(shifts, name)
    ? [
        atKey(
          error('name-taken', ['rotas', name], `there is a shift "${name}" too`, 'choose another name for the rota')
        )
      ]
    : []
  const key = rota.days === undefined ? 'weeks' : 'days'
  const nested = entriesOf(rota).flatMap((entry, index) =>
    entry !== OFF && Object.hasOwn(rotas, entry)
      ? [
          error(
            'rota-in-rota',
            ['rotas', name, key, index],
            `rota "${name}" names the rota "${entry}"`,
            'a rota is made of shifts'
          )
        ]
      : []
  )
  return [...taken, ...nested]
}

const offProblems = ({ shifts, rotas = {} }: Scenario): Problem[] =>
  (['shifts', 'rotas'] as const).flatMap(key =>
    Object.hasOwn(key === 'shifts' ? shifts : rotas, OFF)
      ? [atKey(error('reserved-name', [key, OFF], '"off" means no shift in a rota', 'choose another name'))]
      : []
  )

/** Entries of the cycle at which none of these people works. */
const uncovered = (entries: readonly string[], people: number, step: number): number => {
  const isCovered = new Uint8Array(entries.length)
  const phases = new Set(
    Array.from({ length: Math.min(people, entries.length) }, (_, k) => (k * step) % entries.length)
  )
  for (const phase of phases) {
    for (let at = 0; at < entries.length; at++) {
      if (entries[at] !== OFF) isCovered[(at + phase) % entries.length] = 1
    }
  }
  return isCovered.reduce((sum, covered) => sum - covered, entries.length)
}

/** People of a team on a rota, of so many to whom its shifts are dealt. */
const peopleOn = (rota: string, { shift }: Scenario['teams'][string], people: number): number => {
  const inRound = shift.filter(name => name === rota).length
  const inRest = shift.slice(0, people % shift.length).filter(name => name === rota).length
  return Math.floor(people / shift.length) * inRound + inRest
}

/** People who begin so close together that they are off together, though another step would keep somebody on. */
const coverProblems = (name: string, rota: Rota, scenario: Scenario): Problem[] => {
  const entries = entriesOf(rota)
  const { step = 1 } = rota
  const counts = teamCounts(scenario)
  const byName = (team: string): number =>
    (scenario.people ?? []).filter(person => person.team === team && person.shift === name).length
  return Object.entries(scenario.teams).flatMap(([teamName, team]) => {
    const people = peopleOn(name, team, counts.get(teamName)?.dealtShifts ?? 0) + byName(teamName)
    const better = Math.max(1, Math.floor(entries.length / people))
    if (people < 2 || uncovered(entries, people, step) === 0 || uncovered(entries, people, better) > 0) return []
    return [
      warning(
        'rota-uneven',
        ['rotas', name],
        `the ${people} people of team "${teamName}" on rota "${name}" are all off together at times`,
        `let them begin further apart: \`step: ${better}\``
      )
    ]
  })
}

/** Rotas that say too little or too much, take a name twice, or leave times without anybody that they could cover. */
export const checkRotas = (scenario: Scenario): Problem[] => {
  const rotas = Object.entries(scenario.rotas ?? {})
  if (rotas.length === 0) return []
  return [
    ...offProblems(scenario),
    ...rotas.flatMap(([name, rota]) => [
      ...sizeProblem(name, rota),
      ...nameProblems(name, rota, scenario),
      ...coverProblems(name, rota, scenario)
    ])
  ]
}
