import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { element } from '../../../src/views/html/markup/element.ts'
import { escaped, markup } from '../../../src/views/html/markup/markup.ts'
import { breakable } from '../../../src/views/html/markup/texts.ts'
import { printable } from '../../../src/views/text/printable.ts'
import { all, parsedPage } from './parsed-page.ts'
import { HOSTILE_TEXTS } from './sample-document.ts'

const texts = fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'binary', maxLength: 40 }))

describe('markup', () => {
  test('a text holds no character that could end it', () => {
    fc.assert(
      fc.property(texts, text => {
        expect(escaped(text)).not.toMatch(/[<>"'\u2028\u2029]|(?![\t\n])\p{Cc}|&(?!(?:amp|lt|gt|quot|#39);)/u)
      })
    )
  })

  test('a text is read back as it was, in an element and in an attribute, and adds no element', () => {
    fc.assert(
      fc.property(texts.map(printable), texts.map(printable), (text, tip) => {
        const page = parsedPage(
          `<html><body>${markup(element('p', { 'data-tip': tip }, text, element('bdi', {}, tip)))}</body></html>`
        )
        const [paragraph] = all(page, 'p')
        expect(paragraph.textContent).toBe(text + tip)
        expect(paragraph.getAttribute('data-tip')).toBe(tip)
        expect(all(page, '*').map(({ tagName }) => tagName)).toEqual(['BODY', 'P', 'BDI'])
        expect([...paragraph.attributes]).toHaveLength(1)
      })
    )
  })

  test('an attribute that is undefined is left out, and one that is 0 is not', () => {
    expect(markup(element('td', { class: undefined, 'data-value': 0 }))).toBe('<td data-value="0"></td>')
  })

  test('a very long word may be broken, and reads the same; others may not', () => {
    const word = 'thousand'.repeat(125)
    const content = markup(element('p', {}, ...breakable(`a certificate, ${word}`)))
    expect(content.split('<wbr>').length).toBeGreaterThan(50)
    expect(content.replaceAll('<wbr>', '')).toBe(`<p>a certificate, ${word}</p>`)
    expect(breakable('responsibilities of many')).toEqual(['responsibilities of many'])
  })
})
