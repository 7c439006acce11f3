import type { Sweep } from '../../metrics/schemas/sweep-schema.ts'
import type { ViewOptions } from '../views.ts'

/** Writes a sweep out as text. */
export type SweepView = (sweep: Sweep, options: ViewOptions) => Promise<string>

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
  csv: async sweep => (await import('../../views/csv/sweep-csv.ts')).sweepCsv(sweep)
} satisfies Readonly<Record<string, SweepView>>

/** Name of a view of a sweep. */
export type SweepFormat = keyof typeof sweepViews

/** Names of all views of a sweep. */
export const sweepFormats = Object.keys(sweepViews) as readonly SweepFormat[]
