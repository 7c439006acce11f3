import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** A page in a browser, with all that it did besides being there. */
export interface ShownPage {
  readonly page: Page
  /** Messages, errors, dialogs and requests beside that for the file; there should be none. */
  readonly doings: readonly string[]
}

/** Opens a file as somebody does who was sent it, and notes whatever it does. */
export const showPage = async (
  browser: Browser,
  file: string,
  options: BrowserContextOptions = {}
): Promise<ShownPage> => {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options })
  const page = await context.newPage()
  const url = new URL(`file://${file}`).href
  const doings: string[] = []
  page.on('console', message => doings.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', error => doings.push(`error: ${error.message}`))
  page.on('crash', () => doings.push('crash'))
  page.on('popup', () => doings.push('popup'))
  page.on('dialog', dialog => {
    doings.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  context.on('request', request => {
    if (request.url() !== url) doings.push(`request: ${request.url()}`)
  })
  await page.goto(url)
  return { page, doings }
}

/** Opens all that is folded. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
