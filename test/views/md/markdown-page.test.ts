import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figure } from '../../../src/figures/figure.ts'
import { type ReportDocument, reportDocument } from '../../../src/figures/report/report-document.ts'
import { markdownPage } from '../../../src/views/md/markdown-page.ts'
import { markdownLine, markdownText } from '../../../src/views/md/markdown-text.ts'
import { hostileNames, sampleResult } from '../../figures/sample-result.ts'

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '</td></table><script>alert(1)</script>',
  '[click](javascript:alert(1))',
  '![x](http://evil.example/x.png)',
  'a | b || c',
  '`code` ``more``',
  '**bold** __bold__ ~~gone~~',
  '@octocat and @org/team',
  'see #12, GH-12, owner/repo#3',
  'https://evil.example, www.evil.example, me@evil.example',
  '$x^2$ and [^1]',
  'line\nbreak\u2028and\r\nmore',
  '\u202eright to left',
  '&lt;b&gt; &#64;',
  '<!-- gone -->',
  '\\| \\` \\',
  ']]>'
]

/** What a reader of GitHub flavoured Markdown takes for itself, where no backslash stands before it. */
const ACTS = /(?<!\\)(?:\\\\)*[`*_[\]|~$^<>]/
const LINKS = /@(?!\u200b)|#(?!\u200b)|GH-\d|:\/\/|www\.|mailto:/i

describe('a text in Markdown', () => {
  it.each(HOSTILE)('%j makes no mark-up, link, mention or line of its own', text => {
    const shown = markdownText(text)
    expect(shown).not.toMatch(ACTS)
    expect(shown).not.toMatch(LINKS)
    expect(shown).not.toMatch(/[\n\r\u2028\u202e]/)
  })

  it('neither does any other text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE), hostileNames), text => {
        const shown = markdownText(text)
        expect(shown).not.toMatch(ACTS)
        expect(shown).not.toMatch(LINKS)
        expect(shown.replaceAll('\u200b', '')).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u)
      }),
      { numRuns: 500, seed: 7 }
    )
  })

  it('is read as it was written once the escapes are taken away', () => {
    const read = (text: string) =>
      text
        .replaceAll('\u200b', '')
        .replace(/\\([!-/:-@[-`{-~])/g, '$1')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
    for (const text of HOSTILE.filter(own => !/[\n\u202e]/.test(own))) expect(read(markdownText(text))).toBe(text)
  })

  it.each(['- item', '+ item', '1. item', '23) item', '# heading', '=== rule', '---', '> quote', '* item'])(
    '%j at the beginning of a line begins no block',
    text => expect(markdownLine(text)).not.toMatch(/^(?:[-+*] |\d+[.)] |#|=|-|>)/)
  )

  it('leaves ordinary words and numbers alone', () => {
    for (const text of ['1.4 h ± 18 min', '99.4%', 'Mon–Fri 06:00–10:00 UTC', 'P1 premium, enterprise (95%)'])
      expect(markdownLine(text)).toBe(text)
  })
})

describe('a report in Markdown', () => {
  it('reads as it was reviewed', async () => {
    await expect(markdownPage(reportDocument(sampleResult(3)))).toMatchFileSnapshot('../../golden/markdown-page.md')
  })

  it('has tables of as many cells in every row, whatever the names', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(hostileNames, fc.constantFrom(...HOSTILE)), { minLength: 9, maxLength: 9 }),
        names => {
          const page = markdownPage(reportDocument(sampleResult(1, namesOf(names))))
          const tables = page.split(/\n(?!\|)/).map(part => part.split('\n').filter(line => line.startsWith('|')))
          for (const table of tables) {
            const cells = table.map(line => line.match(/(?<!\\)\|/g)?.length)
            expect(new Set(cells).size).toBeLessThanOrEqual(1)
          }
          for (const line of page.split('\n')) expect(line).not.toMatch(/[<>]|(?<!\\)\]\(|@(?!\u200b)/)
        }
      ),
      { numRuns: 15, seed: 7 }
    )
  })

  it('has fewer than 200 lines however much there is to tell, and says what it cuts', () => {
    const page = markdownPage(longDocument(400, 3))
    expect(page.split('\n').length).toBeLessThan(200)
    expect(page).toMatch(/… and \d+ rows more/)
    const endless = markdownPage(longDocument(3, 300))
    expect(endless.split('\n').length).toBeLessThanOrEqual(200)
    expect(endless).toContain('The rest is left out here.')
  })

  it('leaves out details and pictures, and the headings of sections that have nothing else', () => {
    const page = markdownPage({
      ...longDocument(1, 1),
      sections: [
        { id: 'a', title: 'Only a detail', figures: [{ ...tableOf(2), isDetail: true }] },
        { id: 'b', title: 'Kept', figures: [tableOf(2)] }
      ]
    })
    expect(page).not.toContain('Only a detail')
    expect(page).toContain('## Kept')
  })

  it('tells of lines their mean and ends, and of bars their intervals', () => {
    const titled = { section: 'x', title: 'X', notes: [] }
    const figures: Figure[] = [
      {
        ...titled,
        kind: 'series',
        unit: 'tickets',
        axis: ['2027-03-01', '2027-03-02', '2027-03-03'],
        lines: [
          { name: 'waiting', values: [2, null, 6] },
          { name: 'none', values: [null, null, null] }
        ]
      },
      {
        ...titled,
        kind: 'bars',
        bars: [{ label: 'on time', quantity: { value: 0.98, unit: 'share', low: 0.95, high: 1.01 } }]
      }
    ]
    const page = markdownPage({ ...longDocument(1, 0), sections: [{ id: 'a', title: 'A', figures }] })
    expect(page).toContain('| waiting | 4 | 2 | 6 | 2027-03-03 |')
    expect(page).toContain('| none | – | – | – | – |')
    expect(page).toContain('| on time | 98% | 95% | 100% |')
  })
})

const namesOf = (names: readonly string[]) => ({
  scenario: names[0],
  priorities: names.slice(1, 4),
  skills: names.slice(4, 7),
  regions: names.slice(7, 9)
})

const tableOf = (rows: number): Figure => ({
  kind: 'table',
  section: 'table',
  title: 'A table',
  columns: ['Name', 'Figure'],
  rows: Array.from({ length: rows }, (_, i) => [`row ${i}`, { value: i, unit: 'count' }]),
  notes: ['A note.']
})

const longDocument = (rows: number, sections: number): ReportDocument => ({
  title: 'Long',
  subtitle: 'a report',
  answer: ['One.', 'Two.', 'Three.'],
  sections: Array.from({ length: sections }, (_, i) => ({
    id: `s${i}`,
    title: `Section ${i}`,
    figures: [tableOf(rows), tableOf(rows)]
  }))
})
