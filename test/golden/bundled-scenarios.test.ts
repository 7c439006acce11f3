import { beforeAll, expect, test } from 'vitest'
import { APART_MILLISECONDS, apart } from '../apart.ts'
import { BUNDLED, type BundledPage } from './bundled-pages.ts'

/** Its report is shown in the README. */
const MAIN = 'follow-the-sun'

let pages: Readonly<Record<string, BundledPage>> = {}
beforeAll(async () => {
  pages = await apart(new URL('./bundled-pages.ts', import.meta.url), 'bundledPages')
}, APART_MILLISECONDS)

test.each(BUNDLED)(
  'the page of %s reads as it was reviewed, and its report in Markdown has fewer than 200 lines',
  async name => {
    const { text, markdown, answer } = pages[name]
    await expect(text).toMatchFileSnapshot(`./${name}.txt`)
    expect(answer).toHaveLength(3)
    expect(markdown.trimEnd().split('\n').length).toBeLessThan(200)
    expect(markdown).not.toContain('The rest is left out here.')
    if (name === MAIN) await expect(markdown).toMatchFileSnapshot(`./${MAIN}.md`)
  }
)
