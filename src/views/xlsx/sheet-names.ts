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
      const name = shortened(whole, MOST - end.length).replace(ENDS, '') + end
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  }
}

/** Of the front of a long title there stays so much before what comes after its last comma. */
const LEAST_FRONT = 5

/** Cut between words; what follows the last comma tells tables of one kind apart, so it stays: `How many hands a…, by skill`. */
const shortened = (title: string, most: number): string => {
  if (title.length <= most) return title
  const end = /, [^,]+$/.exec(title)?.[0] ?? ''
  const kept = end.length <= most - LEAST_FRONT - 1 ? end : ''
  return `${cutBetweenWords(title.slice(0, title.length - kept.length), most - kept.length - 1)}…${kept}`
}

const cutBetweenWords = (text: string, most: number): string => {
  const cut = cutAt(text, most)
  const space = text.charAt(most) === ' ' ? cut.length : cut.lastIndexOf(' ')
  return cut.slice(0, space > most / 2 ? space : cut.length).replace(/[\s,'(]+$/, '')
}
