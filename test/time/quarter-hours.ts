import fc from 'fast-check'

const twoDigits = (value: number): string => String(Math.floor(value)).padStart(2, '0')

/** Any quarter of an hour of a day, such as `07:45`. */
export const quarterHour = fc
  .integer({ min: 0, max: 95 })
  .map(quarter => `${twoDigits(quarter / 4)}:${twoDigits((quarter % 4) * 15)}`)
