import type { Comparison } from '../../metrics/schemas/comparison-schema.ts'
import type { Result } from '../../metrics/schemas/result-schema.ts'
import type { Flags } from '../command.ts'
import { textFlag } from '../flags.ts'
import { viewsOfDocument } from '../report/document-views.ts'
import type { ViewOptions } from '../views.ts'

/** Writes a comparison out, where it can with what the results of its arms add: text, or the bytes of a file that is no text. */
export type ComparisonView = (
  comparison: Comparison,
  options: ViewOptions,
  results?: readonly Result[]
) => Promise<string | Uint8Array>

/** Views of a comparison by the name that `--format` gives them; each is loaded when it is asked for. */
export const comparisonViews = {
  text: async (comparison, options) => {
    const [{ comparisonFigures }, { textPage }] = await Promise.all([
      import('../../figures/comparison/comparison-figures.ts'),
      import('../../views/text/text-page.ts')
    ])
    return textPage(comparisonFigures(comparison), options)
  },
  json: async comparison => (await import('../../views/json/json-text.ts')).jsonText(comparison),
  csv: async comparison => {
    const [{ comparisonFigures }, { figuresCsv }] = await Promise.all([
      import('../../figures/comparison/comparison-figures.ts'),
      import('../../views/csv/figures-csv.ts')
    ])
    return figuresCsv(comparisonFigures(comparison))
  },
  ...viewsOfDocument(async (comparison: Comparison, _: ViewOptions, results?: readonly Result[]) =>
    (await import('../../figures/report/comparison-document.ts')).comparisonDocument(comparison, results)
  )
} satisfies Readonly<Record<string, ComparisonView>>

/** The view that `--format` names; text where none was given. */
export const comparisonViewOf = (flags: Flags): ComparisonView =>
  comparisonViews[(textFlag(flags, 'format') ?? 'text') as ComparisonFormat]

/** Name of a view of a comparison. */
type ComparisonFormat = keyof typeof comparisonViews

/** Names of all views of a comparison. */
export const comparisonFormats = Object.keys(comparisonViews) as readonly ComparisonFormat[]
