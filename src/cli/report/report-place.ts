import { basename, dirname, extname, join } from 'node:path'
import type { Flags } from '../command.ts'
import { textFlag } from '../flags.ts'
import { type DocumentFormat, documentFormats } from './document-views.ts'

/** Which view a report has, and where it goes; undefined: to stdout. */
export interface ReportPlace {
  readonly format: DocumentFormat
  readonly path: string | undefined
}

/**
 * The view that `--format` names, else the one that the ending of `--out` names, else HTML.
 *
 * Without `--out`, Markdown goes to stdout to be pasted, and any other view to a file beside the first result: `march.html`
 * of `march.json`, `march-compared.html` of several.
 */
export const reportPlace = (flags: Flags, files: readonly string[]): ReportPlace => {
  const out = textFlag(flags, 'out')
  const asked = textFlag(flags, 'format') as DocumentFormat | undefined
  const format = asked ?? formatOfName(out) ?? 'html'
  if (out !== undefined) return { format, path: out }
  return { format, path: format === 'md' ? undefined : besideOf(files, format) }
}

const formatOfName = (name: string | undefined): DocumentFormat | undefined =>
  documentFormats.find(format => name !== undefined && extname(name).toLowerCase() === `.${format}`)

const besideOf = ([first, ...others]: readonly string[], format: DocumentFormat): string => {
  const name = basename(first).replace(/\.json$/i, '')
  return join(dirname(first), `${name}${others.length > 0 ? '-compared' : ''}.${format}`)
}
