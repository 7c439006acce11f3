import { cutAt } from './safe-text.ts'

const MOST = 31
/** What a name of a sheet may not have, and what cannot be seen in it. */
const FORBIDDEN = /[[\]:*?/\\\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]+/gu
/** Apostrophes may not stand at its ends. */
const ENDS = /^[\s']+|[\s']+$/g

/**
 * Gives out names of sheets: of at most 31 characters, without those that are forbidden, none twice whatever the case, and never `History`, which
 * spreadsheets keep for themselves.
 */
export function sheetNames(): (title: string) => string {
  const taken = new Set(['history'])
  return title => {
    const clean = title.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').replace(ENDS, '')
    const whole = clean === '' ? 'Sheet' : clean
    for (let number = 1; ; number++) {
      const end = number === 1 ? '' : ` (${number})`
      const name = cutAt(whole, MOST - end.length).replace(ENDS, '') + end
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  }
}
