import { counted, numberInWords } from '../in-words.ts'
import { type CoverageMap, type CoverageRow, worstOf } from './coverage-maps.ts'
import { clockOf } from './report-words.ts'

/** What is wrong in a map, in one sentence: hours that are short, the worst of them, hours with nobody. */
export const coverageInWords = (map: CoverageMap, over: 'days' | 'week'): string => {
  const hours = map.rows.flatMap(({ missing, onShift }) =>
    missing.map((people, hour) => ({ isShort: (people ?? 0) > 0, isEmpty: isEmpty(onShift[hour]) }))
  )
  const short = hours.filter(({ isShort }) => isShort).length
  const empty = hours.filter(own => own.isEmpty).length
  const all = over === 'week' ? 'hours of the week' : 'hours'
  const each = over === 'week' ? 'hours a week' : 'hours'
  const worst = worstOf(map)
  return [
    short === 0 ? `Enough people in all ${all}` : `${numberInWords(short)} ${each} short of people`,
    ...(worst === null ? [] : [whenInWords(map.rows[worst.row], worst.hour)]),
    ...(map.region === null && empty > 0 ? [`nobody in ${counted(empty, 'hour')}`] : [])
  ].join('; ')
}

const whenInWords = ({ label, missing }: CoverageRow, hour: number): string =>
  `${people(missing[hour])} missing on ${label} ${clockOf(hour * 60)}`

const isEmpty = (onShift: number | null): boolean => onShift !== null && onShift < 0.05

/** One hour of a map: `4.6 missing: 32 on shift (30.4 available), 35 needed`, then each region. */
export const hourOfMapInWords = (
  { label, onShift, available, needed, missing, byRegion }: CoverageRow,
  hour: number
): { readonly when: string; readonly what: string; readonly regions: string; readonly isShort: boolean } => {
  const count = onShift[hour]
  const when = `${label} ${clockOf(hour * 60)}`
  if (count === null || count === undefined)
    return { when, what: 'the clock leaves this hour out', regions: '', isShort: false }
  const lack = missing[hour] ?? 0
  return {
    when,
    what:
      (lack > 0 ? `${people(lack)} missing: ` : '') +
      `${isEmpty(count) ? 'nobody' : people(count)} on shift` +
      (people(count) === people(available[hour]) ? '' : ` (${people(available[hour])} available)`) +
      `, ${people(needed[hour])} needed`,
    regions: byRegion.map(({ region, onShift: own }) => `${region} ${people(own[hour])}`).join(', '),
    isShort: lack > 0 || isEmpty(count)
  }
}

/** A number of people to the tenth. */
const people = (value: number | null | undefined): string => numberInWords(Math.round((value ?? 0) * 10) / 10)
