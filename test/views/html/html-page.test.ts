import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { loadStudy } from '../../../src/cli/load-study.ts'
import { reportDocument } from '../../../src/figures/report/report-document.ts'
import { runStudy } from '../../../src/study/run-study.ts'
import { htmlPage } from '../../../src/views/html/html-page.ts'
import { printable } from '../../../src/views/text/printable.ts'
import { all, type Node, parsedPage } from './parsed-page.ts'
import { HOSTILE_TEXTS, hostileDocument, sampleDocument } from './sample-document.ts'

const root = new URL('../../..', import.meta.url).pathname
const html = htmlPage(sampleDocument)
const page = parsedPage(html)
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const between = (text: string, start: string, end: string): string[] =>
  text
    .split(start)
    .slice(1)
    .map(part => part.split(end)[0])

/** What a page of any document may be made of. */
const TAGS =
  'html head meta title style body script a bdi caption dd desc details div dl dt footer g h1 h2 h3 header li line main nav ol p path rect section span summary svg table tbody td text th thead tr ul wbr'

describe('a page', () => {
  test('the same report gives the same bytes', () => {
    expect(htmlPage(structuredClone(sampleDocument))).toBe(html)
  })

  test('may load and run nothing but its own style and script, by their hashes', () => {
    const [style, ...styles] = between(html, '<style>', '</style>')
    const [script, ...scripts] = between(html, '<script>', '</script>')
    expect([...styles, ...scripts]).toEqual([])
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? ''
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${hash(style)}`,
      `script-src ${hash(script)}`,
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'"
    ])
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'))
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacent|document\.write|eval|Function|fetch|XMLHttp|import/)
    expect(style).not.toMatch(/url\(|@import|@font-face/)
  })

  test('names no address, and links only to places that it has', () => {
    const names = new Set(all(page, '*').flatMap(node => [...node.attributes].map(({ name }) => name)))
    expect(
      ['src', 'srcset', 'action', 'formaction', 'data', 'poster', 'style', 'xlink:href'].filter(name => names.has(name))
    ).toEqual([])
    expect(html).not.toContain('://')
    const ids = all(page, '[id]').map(node => node.getAttribute('id'))
    expect(new Set(ids).size).toBe(ids.length)
    for (const link of all(page, '[href]')) expect(ids).toContain(link.getAttribute('href')?.replace(/^#/, ''))
    for (const name of ['aria-labelledby', 'aria-describedby'])
      for (const node of all(page, `[${name}]`)) expect(ids).toContain(node.getAttribute(name))
  })

  test('begins with the answer, and headings go down one level at a time', () => {
    const headings = all(page, 'h1, h2, h3').map(({ tagName, textContent }) => `${tagName} ${textContent}`)
    expect(headings.slice(0, 4)).toEqual(['H1 A desk in March', 'H2 In short', 'H2 At a glance', 'H3 Headlines'])
    expect(all(page, '.answer p').map(({ textContent }) => textContent)).toEqual(sampleDocument.answer)
    const levels = headings.map(text => Number(text[1]))
    for (let i = 1; i < levels.length; i++) expect(levels[i] - levels[i - 1]).toBeLessThanOrEqual(1)
  })

  test('every figure has its data as a table with headings and a caption, or as a list', () => {
    const figures = all(page, '.figure')
    expect(figures).toHaveLength(sampleDocument.sections.flatMap(section => section.figures).length)
    for (const figure of figures) expect(all(figure, '.data')).toHaveLength(1)
    for (const table of all(page, 'table')) {
      expect(table.querySelector('caption')?.textContent).not.toBe('')
      expect(all(table, 'thead th').every(node => node.getAttribute('scope') === 'col')).toBe(true)
      expect(all(table, 'tbody tr').every(row => row.children[0].getAttribute('scope') === 'row')).toBe(true)
    }
  })

  test('every chart is named and told in words', () => {
    const charts = all(page, 'svg[role=img]')
    expect(charts.length).toBeGreaterThan(8)
    for (const chart of charts) {
      const label = chart.getAttribute('aria-label') ?? chart.getAttribute('aria-labelledby')
      expect(label).toBeTruthy()
    }
    expect(page.querySelector('svg.lines desc')?.textContent).toBe(
      'waiting, mean: highest 4 at 2027-03-02, 2.5 at the end. waiting, highest: highest 40 at 2027-03-02, 25 at the end.'
    )
    for (const drawing of all(page, 'svg'))
      expect(isNamedOrHidden(drawing), drawing.getAttribute('class') ?? 'a drawing').toBe(true)
  })

  test('a verdict is told by a word, not by a colour alone', () => {
    expect(all(page, '.tile .badge').map(({ textContent }) => textContent)).toEqual(['! missed', '✓ met'])
    expect(all(page, 'td .missed').every(({ textContent }) => textContent === '! missed')).toBe(true)
  })

  test('numbers stand in words, with the exact ones and their intervals beside them', () => {
    const [, , wait] = all(page, '#overview-2 tbody tr:first-child > *')
    expect(wait.textContent).toBe('1.5 min')
    expect(['data-value', 'data-low', 'data-high'].map(name => wait.getAttribute(name))).toEqual(['90', '80', '100'])
    const [, , , replied, change] = all(page, '#overview-2 tbody tr:first-child > *')
    expect(replied.textContent).toBe('67%! missed62% to 72%')
    expect(change.textContent).toBe('−1 min−1.5 min to −30 s')
  })

  test('what is left to longer reports is folded, and what has the title of its section says it once', () => {
    expect(all(page, 'details.figure > summary').map(({ textContent }) => textContent)).toEqual(['Depth by skill'])
    const [figure] = sampleDocument.sections[0].figures
    const same = parsedPage(
      htmlPage({ ...sampleDocument, sections: [{ id: 'a', title: figure.title, figures: [figure] }] })
    )
    expect(same.querySelector('h3')?.getAttribute('class')).toBe('unseen')
  })

  test('sections without figures are left out, and ids that are not fit or not free are replaced', () => {
    const { figures } = sampleDocument.sections[1]
    const ids = ['report', 'a b', 'twice', 'twice', 'fit-for-use', 'x-title', 'x-1']
    const sections = ids.map(id => ({ id, title: id, figures: figures.slice(0, 1) }))
    const shown = parsedPage(
      htmlPage({ ...sampleDocument, sections: [...sections, { id: 'empty', title: 'Empty', figures: [] }] })
    )
    const found = all(shown, 'main > section').map(node => node.getAttribute('id'))
    expect(found).toEqual(['answer', 'part-1', 'part-2', 'twice', 'part-4', 'fit-for-use', 'part-6', 'part-7'])
    expect(all(shown, '[id]')).toHaveLength(new Set(all(shown, '[id]').map(node => node.getAttribute('id'))).size)
  })

  test('empty figures are painted too', () => {
    const empty = htmlPage({
      title: '',
      subtitle: '',
      answer: [],
      sections: [
        {
          id: 'none',
          title: '',
          figures: sampleDocument.sections.flatMap(({ figures }) => figures).map(emptied)
        }
      ]
    })
    expect(empty).toContain('(no name)')
    expect(empty.split('<script>')[0]).not.toMatch(/NaN|undefined|Infinity|null/)
  })
})

describe('hostile texts', () => {
  const hostile = htmlPage(hostileDocument())
  const shown = parsedPage(hostile)

  test('add no element, no attribute and no place that a page of another document would not have', () => {
    const tags = new Set(all(shown, '*').map(({ tagName }) => tagName.toLowerCase()))
    expect([...tags].filter(tag => !TAGS.split(' ').includes(tag))).toEqual([])
    const count = (node: Node, selector: string): number => all(node, selector).length
    for (const tag of ['script', 'style', 'meta', 'a', 'table', 'h3', 'td', 'li'])
      expect(count(shown, tag), tag).toBe(count(page, tag))
    const names = new Set(all(shown, '*').flatMap(node => [...node.attributes].map(({ name }) => name)))
    expect([...names].filter(name => /^on|^style$|src/.test(name))).toEqual([])
    expect(all(shown, '[href]').every(link => /^#[a-z0-9-]+$/.test(link.getAttribute('href') ?? ''))).toBe(true)
  })

  test('are there to be read', () => {
    const { textContent } = shown
    for (const text of HOSTILE_TEXTS) expect(textContent).toContain(printable(text))
  })

  test('leave no character that acts', () => {
    expect(hostile).not.toMatch(/(?!\n)[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
  })
})

test('the page of the baseline month has less than 1 MB, and every section', async () => {
  const { input } = await loadStudy(`${root}scenarios/follow-the-sun.yaml`, { quiet: true })
  const report = reportDocument(await runStudy(input, { seed: 1, replications: 1, jobs: 1 }))
  const baseline = htmlPage(report)
  expect(Buffer.byteLength(baseline)).toBeLessThan(1_000_000)
  expect(all(parsedPage(baseline), 'h2').map(({ textContent }) => textContent)).toEqual([
    'In short',
    ...report.sections.map(({ title }) => title)
  ])
})

const isNamedOrHidden = (node: Node): boolean =>
  ['aria-label', 'aria-labelledby', 'aria-hidden'].some(name => node.getAttribute(name) !== null) ||
  (node.parentElement !== null && node.parentElement.tagName.toLowerCase() === 'svg')

/** The same figure with nothing in it. */
const emptied = <T extends object>(figure: T): T =>
  Object.fromEntries(
    Object.entries(figure).map(([key, value]) => [
      key,
      Array.isArray(value) && !['domain', 'bands', 'columns'].includes(key) ? [] : value
    ])
  ) as T
