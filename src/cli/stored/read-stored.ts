import { readFileSync, statSync } from 'node:fs'
import { visibleText } from '../../input/visible-text.ts'
import { COMPARISON_SCHEMA, type Comparison, comparisonSchema } from '../../metrics/schemas/comparison-schema.ts'
import { RESULT_SCHEMA, type Result, resultSchema } from '../../metrics/schemas/result-schema.ts'
import { SWEEP_SCHEMA, type Sweep, sweepSchema } from '../../metrics/schemas/sweep-schema.ts'
import { UserError } from '../user-error.ts'
import { version } from '../version.ts'
import { jsonFault } from './json-fault.ts'
import { stepsInWords } from './steps-in-words.ts'

/** Files above this size are refused before they are read, bytes; a year of a large organisation has a tenth of it. */
const LARGEST_BYTES = 250_000_000
const MOST_SHOWN = 5

/** What a file held that is looked through. */
export type Stored =
  | { readonly kind: 'result'; readonly file: string; readonly result: Result }
  | { readonly kind: 'comparison'; readonly file: string; readonly comparison: Comparison }

/** What a file held that is reported on. */
export type StoredWork = Stored | { readonly kind: 'sweep'; readonly file: string; readonly sweep: Sweep }

const RIGHT = 'a result is written by `sunrelay run SCENARIO --format json --out FILE`'

/**
 * Reads a result or a comparison that was stored.
 * @throws UserError with the file, the place of the fault where there is one, and what would be right
 */
export const readStored = (file: string): Stored => {
  const data = jsonOf(file, textOf(file))
  if (schemaOf(data) === SWEEP_SCHEMA)
    throw fault(
      file,
      'this is what `sunrelay sweep` wrote; results and comparisons can be opened, and `sunrelay report` shows a sweep'
    )
  return storedIn(file, data)
}

/**
 * Reads a result, a comparison or a sweep that was stored.
 * @throws UserError as `readStored` does
 */
export const readWork = (file: string): StoredWork => {
  const data = jsonOf(file, textOf(file))
  if (schemaOf(data) !== SWEEP_SCHEMA) return storedIn(file, data)
  return { kind: 'sweep', file, sweep: checked(file, data, sweepSchema.safeParse(data)) }
}

const storedIn = (file: string, data: unknown): Stored => {
  const schema = schemaOf(data)
  if (schema === RESULT_SCHEMA)
    return { kind: 'result', file, result: wholeResult(file, checked(file, data, resultSchema.safeParse(data))) }
  if (schema === COMPARISON_SCHEMA)
    return { kind: 'comparison', file, comparison: checked(file, data, comparisonSchema.safeParse(data)) }
  throw fault(file, otherSchema(schema))
}

const fault = (place: string, reason: string): UserError => new UserError(visibleText(`${place}: error: ${reason}`))

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the path',
  ENOTDIR: 'there is no such file; check the path',
  EACCES: 'the file may not be read; check its permissions',
  EPERM: 'the file may not be read; check its permissions'
}

const textOf = (file: string): string => {
  try {
    const status = statSync(file)
    if (status.isDirectory()) throw fault(file, `this is a folder, not a file; ${RIGHT}`)
    // Opening a pipe would wait for a writer for ever.
    if (!status.isFile()) throw fault(file, 'this is not a regular file; save the result as a file')
    if (status.size > LARGEST_BYTES)
      throw fault(
        file,
        `the file has ${Math.ceil(status.size / 1e6)} MB; a result has at most ${LARGEST_BYTES / 1e6} MB`
      )
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '')
  } catch (error) {
    if (error instanceof UserError) throw error
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason'
    throw fault(file, REASONS[code] ?? `the file cannot be read (${code})`)
  }
}

const jsonOf = (file: string, text: string): unknown => {
  if (text.trim() === '') throw fault(file, `the file is empty; ${RIGHT}`)
  try {
    return JSON.parse(text)
  } catch {
    const { line, column, reason } = jsonFault(text) ?? { line: 1, column: 1, reason: 'this cannot be read' }
    throw fault(`${file}:${line}:${column}`, `this is not JSON: ${reason}; ${RIGHT}`)
  }
}

const schemaOf = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && 'schema' in data ? data.schema : undefined

/** Why a file of another format is not read. */
const otherSchema = (schema: unknown): string => {
  const [, kind, number] = /^sunrelay-([a-z-]+)\/(\d+)$/.exec(String(schema)) ?? []
  if (kind === undefined) return `this is no result of sunrelay; ${RIGHT}`
  const known = [RESULT_SCHEMA, COMPARISON_SCHEMA, SWEEP_SCHEMA].find(own => own.startsWith(`sunrelay-${kind}/`))
  if (known === undefined) return `this is what \`sunrelay ${kind}\` wrote; it is no result, comparison or sweep`
  const [, own = '1'] = known.split('/')
  return Number(number) > Number(own)
    ? `this was written by a newer sunrelay (format ${number}, this one reads ${own}); open it with that one`
    : `this was written by an older sunrelay (format ${number}, this one reads ${own}); run the scenario again`
}

/** The part of what a schema says of data that is needed here. */
type Checked<T> =
  | { readonly success: true; readonly data: T }
  | {
      readonly success: false
      readonly error: {
        readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]
      }
    }

const checked = <T>(file: string, data: unknown, read: Checked<T>): T => {
  if (read.success) return read.data
  const { issues } = read.error
  const shown = issues.slice(0, MOST_SHOWN).map(({ path, message }) => `   ${stepsInWords(path)}: ${message}`)
  const more = issues.length > MOST_SHOWN ? [`   … and ${issues.length - MOST_SHOWN} more`] : []
  const lines = [...shown, ...more].map(visibleText)
  throw new UserError(
    [
      `${visibleText(file)}: error: this is not a whole result of this format${writtenBy(data)}; run the scenario again`,
      ...lines
    ].join('\n')
  )
}

/** Which program wrote a file, where it tells and was another. */
const writtenBy = (data: unknown): string => {
  const versions = typeof data === 'object' && data !== null && 'versions' in data ? data.versions : undefined
  const made = typeof versions === 'object' && versions !== null && 'sunrelay' in versions ? versions.sunrelay : version
  return made === version ? '' : ` (written by sunrelay ${visibleText(String(made))}, this is ${version})`
}

/** No figure is without the tickets all together, which a schema cannot ask for. */
const wholeResult = (file: string, result: Result): Result => {
  const isWhole = result.breakDowns.some(({ by, groups }) => by.length === 0 && groups.length > 0)
  if (isWhole) return result
  throw fault(file, 'this is not a whole result: "breakDowns" has none over all tickets; run the scenario again')
}
