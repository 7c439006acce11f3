import { createHash } from 'node:crypto'
import { escaped } from '../markup/markup.ts'

/** The head of a page whose only style and only script are the ones given, by their hashes. */
export const headMarkup = (title: string, style: string, script: string): string =>
  [
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policyOf(style, script)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="generator" content="sunrelay">',
    `<title>${escaped(title === '' ? 'Report' : title)}</title>`,
    `<style>${style}</style>`,
    '</head>'
  ].join('\n')

/** Nothing may be loaded, sent, embedded or run but the one style and the one script, and no text is ever read as markup. */
const policyOf = (style: string, script: string): string =>
  [
    "default-src 'none'",
    `style-src ${sourceOf(style)}`,
    `script-src ${sourceOf(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'"
  ].join('; ')

const sourceOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
