import type { Sweep } from '../../metrics/schemas/sweep-schema.ts'
import { viewsOfDocument } from '../report/document-views.ts'
import type { ViewOptions } from '../views.ts'

/** Writes a sweep out: text, or the bytes of a file that is no text. */
export type SweepView = (sweep: Sweep, options: ViewOptions) => Promise<string | Uint8Array>

/** Views of a sweep by the name that `--format` gives them; each is loaded when it is asked for. */
export const sweepViews = {
  text: async (sweep, options) => {
    const [{ sweepFigures }, { textPage }] = await Promise.all([
      import('../../figures/sweep/sweep-figures.ts'),
      import('../../views/text/text-page.ts')
    ])
    return textPage(sweepFigures(sweep), options)
  },
  json: async sweep => (await import('../../views/json/json-text.ts')).jsonText(sweep),
  csv: async sweep => (await import('../../views/csv/sweep-csv.ts')).sweepCsv(sweep),
  ...viewsOfDocument(async (sweep: Sweep) =>
    (await import('../../figures/report/sweep-document.ts')).sweepDocument(sweep)
  )
} satisfies Readonly<Record<string, SweepView>>

/** Name of a view of a sweep. */
export type SweepFormat = keyof typeof sweepViews

/** Names of all views of a sweep. */
export const sweepFormats = Object.keys(sweepViews) as readonly SweepFormat[]
