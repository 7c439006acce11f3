import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { csvLine } from '../../src/views/csv/csv-cell.ts'
import { htmlPage } from '../../src/views/html/html-page.ts'
import { printable } from '../../src/views/text/printable.ts'
import { HOSTILE_TEXTS, hostileDocument, sampleDocument } from '../views/html/sample-document.ts'
import { browserIsAbsent, startBrowser } from './chromium.ts'
import { type ShownPage, showPage, unfold } from './shown-page.ts'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] }
const NARROW = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
const PAPER = { width: 595, height: 842 }
/** Width of A4 without its margins, in pixels of paper. */
const PRINTED = 680
/** Resolves after what waits for the next frame has been done. */
const NEXT_FRAME = 'new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))'

describe.skipIf(browserIsAbsent)(`the page in Chromium ${browserIsAbsent ?? ''}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'sunrelay-page-'))
  const plain = join(folder, 'plain.html')
  const hostile = join(folder, 'hostile.html')
  let browser: Browser
  let opened: Page[] = []

  beforeAll(async () => {
    writeFileSync(plain, htmlPage(sampleDocument))
    writeFileSync(hostile, htmlPage(hostileDocument()))
    browser = await startBrowser()
  })
  afterEach(async () => {
    await Promise.all(opened.map(page => page.context().close()))
    opened = []
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const show = async (file: string, options?: BrowserContextOptions): Promise<ShownPage> => {
    const shown = await showPage(browser, file, options)
    opened.push(shown.page)
    return shown
  }
  const clipboard = (page: Page): Promise<string> => page.evaluate('navigator.clipboard.readText()')
  const figureNamed = (page: Page, title: string) =>
    page.locator('.figure').filter({ has: page.locator('h3').getByText(title, { exact: true }) })

  test('shows everything, and neither says, asks nor loads anything', async () => {
    const { page, doings } = await show(plain)
    expect(await page.title()).toBe(sampleDocument.title)
    expect(await page.locator('.figure').count()).toBe(12)
    expect(await page.locator('h1').isVisible()).toBe(true)
    expect(doings).toEqual([])
  })

  test('refuses to run, load, embed, send or style anything that was put in later', async () => {
    const { page } = await show(plain)
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    })
    await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const refused = await page.evaluate(`(async () => {
      const outcome = {}
      const attempt = async (name, act) => { try { await act(); outcome[name] = 'done' } catch { outcome[name] = 'refused' } }
      await attempt('markup', () => { document.body.innerHTML = '<b>x</b>' })
      await new Promise(done => setTimeout(() => attempt('eval', () => { (0, eval)('window.owned = 1') }).then(done)))
      await attempt('script', () => { const s = document.createElement('script'); s.textContent = 'window.owned = 2'; document.body.append(s) })
      await attempt('fetch', () => fetch('${address}/'))
      const image = new Image(); image.src = '${address}/a.png'; document.body.append(image)
      const frame = document.createElement('iframe'); frame.src = '${address}/frame'; document.body.append(frame)
      const style = document.createElement('style'); style.append('body { display: none }'); document.body.append(style)
      await new Promise(done => setTimeout(done, 50))
      return { ...outcome, owned: window.owned, display: getComputedStyle(document.body).display }
    })()`)
    expect(refused).toEqual({
      markup: 'refused',
      eval: 'refused',
      script: 'refused',
      fetch: 'refused',
      owned: undefined,
      display: 'grid'
    })
    server.closeAllConnections()
    server.close()
    expect(asked).toEqual([])
  })

  test('hostile texts are seen as text, and nothing of them runs, asks or is loaded, whatever is done with the page', async () => {
    const { page, doings } = await show(hostile, CLIPBOARD)
    await unfold(page)
    const text = ((await page.evaluate('document.body.innerText')) as string).replaceAll(/\s+/g, ' ')
    for (const own of HOSTILE_TEXTS) expect(text).toContain(printable(own))
    for (const mark of (await page.locator('[data-tip]').all()).slice(0, 8)) await mark.hover({ force: true })
    for (const button of await page.locator('.sort').all()) await button.click()
    for (const button of await page.locator('.actions button').all()) await button.click()
    expect(await clipboard(page)).not.toBe('')
    expect(await page.evaluate('window.owned')).toBeUndefined()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(1200)
    expect(page.url()).toMatch(/^file:/)
    expect(doings).toEqual([])
  })

  test('without its script it is complete, and has no button that does nothing', async () => {
    const { page, doings } = await show(plain, { javaScriptEnabled: false })
    expect(await page.locator('button').count()).toBe(0)
    expect(await page.locator('table.data').count()).toBe(11)
    expect(await page.getByText('Half is solved within 1 h.').isVisible()).toBe(true)
    expect(doings).toEqual([])
  })

  describe('what a mark says', () => {
    test('stands by the mark under the pointer, until the pointer leaves it or Escape is pressed', async () => {
      const { page } = await show(plain)
      const tip = page.locator('.tip')
      expect(await tip.isVisible()).toBe(false)
      const mark = figureNamed(page, 'Depth').locator('rect[data-tip]').nth(1)
      await mark.hover()
      expect(await tip.textContent()).toBe('2027-03-02: waiting, mean 4, waiting, highest 40')
      const [own, other] = [await tip.boundingBox(), await mark.boundingBox()]
      expect(Math.abs((own?.x ?? 0) + (own?.width ?? 0) / 2 - (other?.x ?? 0) - (other?.width ?? 0) / 2)).toBeLessThan(
        3
      )
      await page.keyboard.press('Escape')
      expect(await tip.isVisible()).toBe(false)
      await figureNamed(page, 'People missing').locator('td[data-tip]').nth(30).hover()
      expect(await tip.textContent()).toBe('Tue 06: 3')
      await page.locator('h1').hover()
      expect(await tip.isVisible()).toBe(false)
    })

    test('is reached by keys, mark after mark and row after row, and is told to screen readers', async () => {
      const { page } = await show(plain)
      const reader = figureNamed(page, 'People missing').getByRole('slider')
      expect(await reader.getAttribute('aria-label')).toBe('Values of People missing')
      await reader.focus()
      const said: (string | null)[] = []
      for (const key of ['ArrowRight', 'ArrowDown', 'End', 'ArrowLeft', 'ArrowUp', 'Home', 'ArrowLeft']) {
        await page.keyboard.press(key)
        said.push(await reader.getAttribute('aria-valuetext'))
      }
      expect(said).toEqual([
        'Mon 01: 0',
        'Tue 01: 0.5',
        'Tue 23: 12',
        'Tue 22: 11',
        'Mon 22: 0',
        'Mon 00: 0',
        'Mon 00: 0'
      ])
      await page.evaluate(NEXT_FRAME)
      expect(await page.locator('.tip').textContent()).toBe('Mon 00: 0')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Tab')
      await page.evaluate(NEXT_FRAME)
      expect(await page.locator('.tip').isVisible()).toBe(false)
    })

    test('shows at a touch', async () => {
      const { page } = await show(plain, NARROW)
      await figureNamed(page, 'Wait by head count').locator('rect[data-tip]').first().tap()
      expect(await page.locator('.tip').textContent()).toBe('10 people: 1.1 h, 1 h to 1.3 h')
    })
  })

  test('a table is sorted by numbers, not by words: upwards, downwards, and back; what is missing comes last', async () => {
    const { page } = await show(plain)
    const table = figureNamed(page, 'Teams').locator('table')
    const names = async (): Promise<string> => (await table.locator('tbody th').allTextContents()).join(' ')
    const heading = table.getByRole('columnheader', { name: 'Wait' })
    const steps: [string, string | null][] = []
    await heading.getByRole('button').focus()
    for (const key of ['Enter', 'Space', 'Enter']) {
      await page.keyboard.press(key)
      steps.push([await names(), await heading.getAttribute('aria-sort')])
    }
    expect(steps).toEqual([
      ['Lisbon Austin Singapore', 'ascending'],
      ['Austin Lisbon Singapore', 'descending'],
      ['Lisbon Austin Singapore', null]
    ])
    await table.getByRole('button', { name: 'Tickets' }).click()
    expect(await names()).toBe('Austin Singapore Lisbon')
    await table.getByRole('button', { name: 'Team', exact: true }).click()
    expect(await names()).toBe('Austin Lisbon Singapore')
    expect(await table.locator('[aria-sort]').count()).toBe(1)
  })

  describe('what is copied', () => {
    test('is the figure as CSV, with exact numbers, units, intervals and verdicts, in the order of the report', async () => {
      const { page } = await show(plain, CLIPBOARD)
      const figure = figureNamed(page, 'Teams')
      await figure.getByRole('button', { name: 'Wait' }).click()
      await figure.getByRole('button', { name: 'Copy as CSV' }).click()
      await figure.getByText('Copied').waitFor()
      expect((await clipboard(page)).replaceAll('\r\n', '\n')).toBe(
        `Team,Tickets (tickets),Wait (seconds),Wait low,Wait high,Replied (share),Replied low,Replied high,Replied verdict,Change (seconds),Change low,Change high,Remark
Lisbon,1200,90,80,100,0.67,0.62,0.72,missed,-60,-90,-30,first
Austin,90,5400,5000,6000,0.9,0.88,0.92,met,30,10,50,
Singapore,800,,,,,,,,,,,nobody yet
`
      )
    })

    test('is there for every figure, with as many cells in each line', async () => {
      const { page } = await show(plain, CLIPBOARD)
      await unfold(page)
      const buttons = await page.getByRole('button', { name: 'Copy as CSV' }).all()
      expect(buttons).toHaveLength(12)
      for (const button of buttons) {
        await button.click()
        await page.waitForTimeout(5)
        const lines: string[][] = parse(await clipboard(page), { record_delimiter: '\r\n' })
        expect(lines.length).toBeGreaterThan(2)
      }
    })

    test('is made safe for spreadsheets by the rule of CSV files', async () => {
      // A text with half a character does not survive the way into the browser.
      const texts = [...HOSTILE_TEXTS, '\tx', 'a\u202eb\u001bc', '-', '=', '12', '-3'].filter(
        text => !/\p{Cs}/u.test(text)
      )
      const items = texts.map((_, i) => `item ${i}`)
      const list = { kind: 'list', section: 'x', title: 'Texts', items, isOrdered: true, notes: [] } as const
      const file = join(folder, 'list.html')
      writeFileSync(
        file,
        htmlPage({ ...sampleDocument, sections: [{ id: 'texts', title: 'A list', figures: [list] }] })
      )
      const { page } = await show(file, CLIPBOARD)
      await page.evaluate(
        `for (const [i, item] of [...document.querySelectorAll('ol.data li')].entries()) item.textContent = ${JSON.stringify(texts)}[i]`
      )
      const figure = figureNamed(page, 'Texts')
      await figure.getByRole('button').click()
      await figure.getByText('Copied').waitFor()
      const expected = [['Number', 'Text'], ...texts.map((text, i) => [1 + i, text])].map(csvLine).join('')
      expect(await clipboard(page)).toBe(expected)
    })

    test('is copied in the old way where there is no clipboard, and shown where that is refused too', async () => {
      const { page, doings } = await show(plain, CLIPBOARD)
      const figure = figureNamed(page, 'A day')
      await page.evaluate("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))")
      await figure.getByRole('button', { name: 'Copy as CSV' }).click()
      await figure.getByText('Copied').waitFor()
      const csv = await clipboard(page)
      expect(csv).toContain('Lisbon,08:00–16:30,up to 20')
      await page.evaluate('document.execCommand = () => false')
      await figure.getByRole('button', { name: 'Copy as CSV' }).click()
      await figure.getByText('Copy this text:').waitFor()
      expect(await figure.getByLabel('CSV to be copied').inputValue()).toBe(csv.replaceAll('\r\n', '\n'))
      expect(doings).toEqual([])
    })
  })

  test('is light or dark as the reader wants, and light on paper', async () => {
    const ground = 'getComputedStyle(document.body).backgroundColor'
    const { page } = await show(plain, { colorScheme: 'dark' })
    expect(await page.evaluate(ground)).toBe('rgb(22, 25, 28)')
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate(ground)).toBe('rgb(255, 255, 255)')
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
    expect(await page.evaluate(ground)).toBe('rgb(255, 255, 255)')
  })

  test.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' as const }],
    ['narrow', NARROW]
  ])('axe finds nothing to mend, %s', async (_, options) => {
    const { page } = await show(plain, { ...options, bypassCSP: true })
    await unfold(page)
    await page.evaluate(readFileSync(axe, 'utf8'))
    const found = await page.evaluate(
      `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
        .then(({ violations, passes }) => ({
          violations: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html)),
          passed: passes.map(({ id }) => id)
        }))`
    )
    const { violations, passed } = found as { violations: string[]; passed: string[] }
    expect(violations).toEqual([])
    expect(passed).toEqual(expect.arrayContaining(['color-contrast', 'svg-img-alt', 'th-has-data-cells']))
  })

  test.each([
    ['names', plain],
    ['hostile names', hostile]
  ])('fits a phone with %s: only tables move sideways', async (_, file) => {
    const { page } = await show(file, NARROW)
    await unfold(page)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    expect(await page.evaluate(`(${OUTSIDE})(360)`)).toEqual([])
  })

  test('everything can be reached by keys, and what has the focus is seen', async () => {
    const { page } = await show(plain)
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe('Skip to the report')
    await page.keyboard.press('Enter')
    expect(page.url()).toMatch(/#report$/)
    const reached = new Set<string>()
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press('Tab')
      const [kind, width] = (await page.evaluate(
        '[document.activeElement.className || document.activeElement.tagName, parseFloat(getComputedStyle(document.activeElement).outlineWidth)]'
      )) as [string, number]
      if (kind !== 'BODY') expect(width, kind).toBeGreaterThan(0)
      reached.add(kind)
    }
    for (const kind of ['sort', 'reader', 'scroll', 'SUMMARY', 'BUTTON']) expect([...reached]).toContain(kind)
  })

  test.each([
    ['names', plain],
    ['hostile names', hostile]
  ])('prints on few pages of A4 with %s, with what is folded, and nothing beside the paper', async (_, file) => {
    const { page, doings } = await show(file, { viewport: { width: PRINTED, height: 900 } })
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const pages = pdf.match(/\/Type\s*\/Page\b/g) ?? []
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(([, ...sizes]) =>
      sizes.map(Number).map(Math.round)
    )
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.length).toBeLessThan(file === plain ? 6 : 30)
    expect(new Set(boxes.map(String))).toEqual(new Set([`${PAPER.width},${PAPER.height}`]))
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate(`(${OUTSIDE})(${PRINTED})`)).toEqual([])
    expect(await page.evaluate("document.querySelector('details.figure .plot').clientHeight")).toBeGreaterThan(50)
    expect(await page.locator('.actions').first().isVisible()).toBe(false)
    expect(doings).toEqual([])
  })
})

/** Texts of elements that reach beyond the width, unless a box of theirs scrolls. */
const OUTSIDE = `width => [...document.querySelectorAll('body *')]
  .filter(node => {
    const scroll = node.closest('.scroll')
    if (node.closest('.unseen, .tip') || (scroll !== null && scroll !== node && getComputedStyle(scroll).overflowX === 'auto')) return false
    const { right, left, width: own } = node.getBoundingClientRect()
    return own > 0 && (right > width + 1 || left < -1)
  })
  .map(node => node.tagName + '.' + (node.className.baseVal ?? node.className) + ' ' + node.textContent.slice(0, 40))`
