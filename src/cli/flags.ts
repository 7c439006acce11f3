import { visibleText } from '../input/visible-text.ts'
import type { Flags } from './command.ts'
import { UserError } from './user-error.ts'

/** Value of an option that takes a text; undefined where it was not given. Given twice or empty is a `UserError`. */
export const textFlag = (flags: Flags, name: string): string | undefined => {
  const value = flags[name]
  if (value === undefined) return undefined
  if (typeof value !== 'string') throw new UserError(`--${name} is given more than once; give it once.`)
  if (value === '') throw new UserError(`--${name} needs a value.`)
  return value
}

/** Value of a positional, which the parser has made sure is there. An empty one, which is what it makes of `-`, is a `UserError`. */
export const positional = (flags: Flags, name: string): string => {
  const value = String(flags[name])
  if (value === '') throw new UserError(`<${name}> has no name; give one (\`-\` for a pipe is not read).`)
  return value
}

/** Values of an option that may be repeated, in order. */
export const textFlags = (flags: Flags, name: string): string[] => {
  const value = flags[name]
  if (value === undefined) return []
  return Array.isArray(value) ? value.map(String) : [String(value)]
}

/** Whether a switch is on. */
export const isOn = (flags: Flags, name: string): boolean => {
  const value = flags[name]
  return Array.isArray(value) ? value.includes(true) : value === true
}

const grouped = (value: number): string => value.toLocaleString('en-US')

/** Value of an option that takes a whole number from `least` to `most`; `otherwise` where it was not given. */
export const wholeNumberFlag = (
  flags: Flags,
  name: string,
  range: { readonly least: number; readonly most: number; readonly otherwise: number }
): number => {
  const text = textFlag(flags, name)
  if (text === undefined) return range.otherwise
  const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN
  if (value >= range.least && value <= range.most) return value
  const shown = visibleText(text.length > 40 ? `${text.slice(0, 39)}…` : text)
  throw new UserError(
    `--${name} ${shown} is not a whole number from ${grouped(range.least)} to ${grouped(range.most)}.`
  )
}

/** The seed; 1 where none was given. */
export const seedFlag = (flags: Flags): number =>
  wholeNumberFlag(flags, 'seed', { least: 0, most: Number.MAX_SAFE_INTEGER, otherwise: 1 })

/** The number of replications; 1 where none was given. */
export const replicationsFlag = (flags: Flags): number =>
  wholeNumberFlag(flags, 'replications', { least: 1, most: 100_000, otherwise: 1 })

/** The most replications where their number hangs on a precision; 200 where none was given. */
export const mostReplicationsFlag = (flags: Flags): number =>
  wholeNumberFlag(flags, 'replications', { least: 2, most: 100_000, otherwise: 200 })
