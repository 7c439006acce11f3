import { basename, dirname, extname, join } from 'node:path'
import { visibleText } from '../../input/visible-text.ts'
import type { Flags } from '../command.ts'
import { textFlag } from '../flags.ts'
import { formatOfName } from '../format-of.ts'
import { UserError } from '../user-error.ts'
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
 * @throws UserError where `--out` has an ending that names no view, and `--format` does not say which is meant
 */
export const reportPlace = (flags: Flags, files: readonly string[]): ReportPlace => {
  const out = textFlag(flags, 'out')
  const asked = textFlag(flags, 'format') as DocumentFormat | undefined
  const format = asked ?? formatOfOut(out)
  if (out !== undefined) return { format, path: out }
  return { format, path: format === 'md' ? undefined : besideOf(files, format) }
}

const formatOfOut = (out: string | undefined): DocumentFormat => {
  const format = formatOfName(out, documentFormats)
  if (format === undefined && out !== undefined && extname(out) !== '')
    throw new UserError(
      `A report is html, md or xlsx, and ${visibleText(basename(out))} ends on none of them; name it so, or say --format.`
    )
  return format ?? 'html'
}

const besideOf = ([first, ...others]: readonly string[], format: DocumentFormat): string => {
  const name = basename(first).replace(/\.json$/i, '')
  return join(dirname(first), `${name}${others.length > 0 ? '-compared' : ''}.${format}`)
}
