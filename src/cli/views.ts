import type { Result } from '../metrics/schemas/result-schema.ts'
import { viewsOfDocument } from './report/document-views.ts'

/** How a result is shown, where a view can choose. */
export interface ViewOptions {
  readonly colour: boolean
  /** Also what a first look does without. */
  readonly details: boolean
}

/** Writes a result out: text, or the bytes of a file that is no text. */
export type View = (result: Result, options: ViewOptions) => Promise<string | Uint8Array>

/** Views by the name that `--format` gives them; each is loaded when it is asked for. */
export const views = {
  text: async (result, options) => {
    const [{ figures }, { textPage }] = await Promise.all([
      import('../figures/figures.ts'),
      import('../views/text/text-page.ts')
    ])
    return textPage(figures(result), options)
  },
  json: async result => (await import('../views/json/json-text.ts')).jsonText(result),
  csv: async result => {
    const [{ figures }, { figuresCsv }] = await Promise.all([
      import('../figures/figures.ts'),
      import('../views/csv/figures-csv.ts')
    ])
    return figuresCsv(figures(result))
  },
  /** One row a person, as CSV. */
  people: async result => (await import('../views/csv/people-csv.ts')).peopleCsv(result),
  ...viewsOfDocument(async (result: Result) =>
    (await import('../figures/report/report-document.ts')).reportDocument(result)
  )
} satisfies Readonly<Record<string, View>>

/** Name of a view. */
export type Format = keyof typeof views

/** Names of all views. */
export const formats = Object.keys(views) as readonly Format[]
