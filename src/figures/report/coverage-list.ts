import type { Result } from '../../metrics/schemas/result-schema.ts'
import type { List } from '../figure.ts'
import { coverageMap } from '../panels/coverage-maps.ts'
import { coverageInWords } from '../panels/coverage-words.ts'
import { clockMoves, movesInWords } from '../panels/region-clocks.ts'
import { dayInWords } from '../panels/report-words.ts'
import { staffByRegion } from '../panels/staff-by-region.ts'

/** How the hours of the period are covered, by all and by each region, in a sentence each. */
export const coverageList = (result: Result): List => ({
  kind: 'list',
  section: 'coverage',
  title: 'Hours covered',
  isOrdered: false,
  items: [null, ...staffByRegion(result).map(({ region }) => region)].flatMap(region => {
    const map = coverageMap(result, 'days', region)
    return map === null ? [] : [`${region ?? 'All regions'}: ${coverageInWords(map, 'days')}`]
  }),
  notes: [
    'Short: at least half a person fewer than the work of the hour needs. A region alone is held against its own work.'
  ]
})

/** The changes of the regions' clocks in the period. */
export const clockChanges = (result: Result): List => {
  const moves = [...clockMoves(result)].sort(([a], [b]) => a - b)
  const items = moves.flatMap(([day, own]) =>
    movesInWords(result, own).map(words => `${dayInWords(result.days[day].date)}: clocks go ${words}`)
  )
  const none =
    result.regionClocks.length === 0
      ? 'This result does not tell the clocks of its regions'
      : 'No clock of a region changes'
  return {
    kind: 'list',
    section: 'clock-changes',
    title: 'Clock changes',
    isOrdered: false,
    items: items.length > 0 ? items : [none],
    notes: []
  }
}
