import type { ReportDocument } from '../../figures/report/report-document.ts'

/** Writes a report out: text, or the bytes of a file that is no text. */
export type DocumentView = (document: ReportDocument) => Promise<string | Uint8Array>

/** Views of a report by the name that `--format` gives them; each is loaded when it is asked for. */
export const documentViews = {
  html: async document => (await import('../../views/html/html-page.ts')).htmlPage(document),
  md: async document => (await import('../../views/md/markdown-page.ts')).markdownPage(document),
  xlsx: async document => (await import('../../views/xlsx/workbook.ts')).workbook(document)
} satisfies Readonly<Record<string, DocumentView>>

/** Name of a view of a report. */
export type DocumentFormat = keyof typeof documentViews

/** Names of all views of a report. */
export const documentFormats = Object.keys(documentViews) as readonly DocumentFormat[]

/** Views of what becomes a report, by the same names. */
export const viewsOfDocument = <T extends readonly unknown[]>(
  documentOf: (...of: T) => Promise<ReportDocument>
): Readonly<Record<DocumentFormat, (...of: T) => Promise<string | Uint8Array>>> => ({
  html: async (...of) => documentViews.html(await documentOf(...of)),
  md: async (...of) => documentViews.md(await documentOf(...of)),
  xlsx: async (...of) => documentViews.xlsx(await documentOf(...of))
})
