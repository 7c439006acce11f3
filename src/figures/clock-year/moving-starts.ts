import type { ClockYear } from '../../clocks/clock-year-schema.ts'
import { dateInWords } from './clock-words.ts'

/** A local start, and the date up to which it holds. */
interface Start {
  readonly local: string
  readonly until: string
}

/**
 * Places whose usual start moves on their own clock when others change theirs:
 * `Singapore starts at 09:00 until 14 March 2021, then at 08:00 until 7 November 2021, then at 09:00.`
 */
export const startsThatMove = (year: ClockYear): string[] => {
  const regions = [...new Set(year.periods.flatMap(({ days }) => days[0]?.handovers.map(({ to }) => to) ?? []))]
  return regions.flatMap(region => {
    const comes = year.periods.flatMap(({ days, lastDate }) => {
      const own = (days[0]?.handovers ?? []).filter(({ to }) => to === region)
      return own.map(({ comes: { place, local } }) => ({ place, local, until: lastDate }))
    })
    // A region that comes several times a day has no one start to speak of.
    if (comes.length > year.periods.length) return []
    const places = new Set(comes.map(({ place }) => place))
    const starts = runsOf(comes)
    if (places.size !== 1 || starts.length < 2) return []
    return [
      `${capital(comes[0].place)} starts at ${startsInWords(starts)}: its shifts follow the clock of another place.`
    ]
  })
}

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

const runsOf = (starts: readonly Start[]): Start[] => {
  const runs: Start[] = []
  for (const { local, until } of starts) {
    if (runs.at(-1)?.local === local) runs.pop()
    runs.push({ local, until })
  }
  return runs
}

const startsInWords = (starts: readonly Start[]): string =>
  starts
    .map(({ local, until }, i) => (i + 1 === starts.length ? local : `${local} until ${dateInWords(until)}`))
    .join(', then at ')
