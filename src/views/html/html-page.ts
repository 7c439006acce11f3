import type { ReportDocument } from '../../figures/report/report-document.ts'
import { printableData } from '../text/printable.ts'
import { markup } from './markup/markup.ts'
import { bodyOf } from './page/body.ts'
import { headMarkup } from './page/head.ts'
import { pageScript } from './script/page-script.ts'
import { pageStyle } from './style/page-style.ts'

/**
 * A report as one HTML file, complete in itself: it asks for nothing, and says so in a Content-Security-Policy.
 *
 * It reads without its script, in light and dark, on paper and on a narrow screen; the same report gives the same bytes.
 */
export function htmlPage(document: ReportDocument): string {
  const report = printableData(document)
  const head = headMarkup(report.title, pageStyle, pageScript)
  const body = bodyOf(report).map(markup).join('\n')
  return `<!doctype html>\n<html lang="en">\n${head}\n<body>\n${body}\n<script>${pageScript}</script>\n</body>\n</html>\n`
}
