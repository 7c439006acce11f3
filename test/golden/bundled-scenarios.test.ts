import { beforeAll, expect, test } from 'vitest'
import { APART_MILLISECONDS, apart } from '../apart.ts'
import { BUNDLED } from './bundled-pages.ts'

let pages: Readonly<Record<string, string>> = {}
beforeAll(async () => {
  pages = await apart(new URL('./bundled-pages.ts', import.meta.url), 'bundledPages')
}, APART_MILLISECONDS)

test.each(BUNDLED)('the page of %s reads as it was reviewed', async name => {
  await expect(pages[name]).toMatchFileSnapshot(`./${name}.txt`)
})
