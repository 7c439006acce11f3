import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compileTimeFormat,
  createFormatDetector,
  detectTimeFormat,
  instantReader
} from '../../src/time/parse-instant.ts'
import { utc } from './shared-data.ts'

const anyInstant = fc.integer({ min: utc('1970-01-01'), max: utc('2099-12-31') })

describe('recorded instants', () => {
  test.each([
    ['2016-02-29T01:16:05Z', '2016-02-29T01:16:05'],
    ['2016-02-29 01:16:05.999+02:00', '2016-02-28T23:16:05'],
    ['2024-11-26T14:42:25.824-0500', '2024-11-26T19:42:25'],
    ['2024-11-26T14:42 -05', '2024-11-26T19:42:00'],
    ['2024-11-26T14:42:25,5', '2024-11-26T17:42:25'],
    ['2016-02-29 01:16', '2016-02-29T04:16:00'],
    ['2016-02-29', '2016-02-29T03:00:00'],
    ['2016-02-28T24:00', '2016-02-29T03:00:00']
  ])('%s on the clock of Sao Paulo is %sZ', (text, expected) => {
    expect(instantReader('iso', 'America/Sao_Paulo')(text)).toBe(utc(expected))
  })

  test.each([
    [
      '',
      '2016-02-30',
      '2016-2-3',
      '2016-02-29T',
      '2016-02-29T1:16',
      '2016-02-29T24:01',
      '2016-02-29T01:60',
      '2016-02-29T01:16:60'
    ],
    [
      '2016-02-29T01:16:05+2',
      '2016-02-29T01:16:05+19:00',
      '2016-02-29T01:16:05 UTC',
      '2016-02-29T01:16Zz',
      '2016-02-29x01:16',
      '?'
    ],
    [
      '2016-02-29T01:1',
      '2016-02-29T01:16:',
      '2016-02-29T01:16:0',
      '2016-02-29T01:16:05+02:60',
      '2016-02-29T01:16+0x00',
      ' 2016-02-29'
    ]
  ])('%s and the like are no ISO times', (...texts) => {
    expect(texts.filter(text => !Number.isNaN(instantReader('iso', 'UTC')(text)))).toEqual([])
  })

  test('a local time without a zone is not guessed', () => {
    expect(instantReader('iso')('2016-02-29T01:16:05')).toBeNaN()
    expect(instantReader('iso')('2016-02-29T01:16:05Z')).toBe(utc('2016-02-29T01:16:05'))
  })

  test('every instant written by the runtime is read back', () => {
    const read = instantReader('iso')
    fc.assert(
      fc.property(anyInstant, at => {
        expect(read(new Date(at * 1000).toISOString())).toBe(at)
      })
    )
  })
})

describe('stated time formats', () => {
  test.each([
    ['d/M/yyyy HH:mm', '29/2/2016 01:16', '2016-02-29T01:16:00'],
    ['d/M/yyyy H:mm', '3/12/2016 9:05', '2016-12-03T09:05:00'],
    ['M/d/yyyy h:mm a', '2/29/2016 12:16 AM', '2016-02-29T00:16:00'],
    ['M/d/yyyy h:mm a', '2/29/2016  12:16p.m.', '2016-02-29T12:16:00'],
    ['M/d/yyyy, h:mm:ss a', '2/29/2016, 1:16:07 PM', '2016-02-29T13:16:07'],
    ['dd-MMM-yy', '29-Feb-16', '2016-02-29T00:00:00'],
    ['d MMM yyyy', '1 SEPTEMBER 1999', '1999-09-01T00:00:00'],
    ['MMM d, yyyy HH:mm:ss.SSS', 'May 5, 2016 23:59:59.9', '2016-05-05T23:59:59'],
    ['yyMMdd', '990201', '1999-02-01T00:00:00'],
    ["yyyyMMdd'T'HHmmss", '20160229T011605', '2016-02-29T01:16:05'],
    ['yyyy-MM-ddTHH:mm', '2016-02-29T01:16', '2016-02-29T01:16:00'],
    ['EEE d MMM yyyy HH:mm', 'Mon 29 Feb 2016 24:00', '2016-03-01T00:00:00']
  ])('%s reads %s', (pattern, text, expected) => {
    expect(compileTimeFormat(pattern)(text)).toBe(utc(expected))
  })

  test.each([
    ['d/M/yyyy', '31/4/2016'],
    ['d/M/yyyy', '2/29/2016'],
    ['d/M/yyyy', '1/1/2016 '],
    ['d/M/yyyy', '1/1/16'],
    ['dd/MM/yyyy', '1/1/2016'],
    ['d/M/yyyy HH:mm', '1/1/2016 24:01'],
    ['d/M/yyyy h:mm a', '1/1/2016 13:00 PM'],
    ['d/M/yyyy h:mm a', '1/1/2016 0:30 AM'],
    ['d MMM yyyy', '1 Juno 2016'],
    ['d/M/yyyy', '']
  ])('%s refuses %s', (pattern, text) => {
    expect(compileTimeFormat(pattern)(text)).toBeNaN()
  })

  test('an offset in a pattern decides the instant', () => {
    expect(instantReader('d/M/yyyy H:mm Z', 'Asia/Tokyo')('29/2/2016 1:16 -0300')).toBe(utc('2016-02-29T04:16'))
  })

  test.each([
    ['DD/MM/YYYY', /did you mean `dd`/],
    ['d/M', /has no year/],
    ['d/M/yyyy h:mm', /needs both `h` and `a`/],
    ['d/M/yyyy at H:mm', /single quotes/],
    ['Z d/M/yyyy', /must come last/]
  ])('the pattern %s is refused with a reason', (pattern, reason) => {
    expect(() => compileTimeFormat(pattern)).toThrow(reason)
  })
})

describe('detection of a time format', () => {
  test('a day above twelve anywhere in the column proves the order', () => {
    const column = ['2/3/2016 01:16', '5/4/2016 10:00', '29/2/2016 01:16']
    expect(detectTimeFormat(column)).toEqual({ format: 'd/M/yyyy H:mm', needsZone: true, unreadable: 0 })
    expect(detectTimeFormat(['2/3/2016', '2/29/2016'])).toMatchObject({ format: 'M/d/yyyy' })
  })

  test('a column that both orders read is never guessed', () => {
    expect(detectTimeFormat(['2/3/2016'])).toEqual({ ambiguous: ['d/M/yyyy', 'M/d/yyyy'], example: '2/3/2016' })
    expect(detectTimeFormat(['2.3.16 1:05', '3.3.16 1:05'])).toMatchObject({
      ambiguous: ['d.M.yy H:mm', 'M.d.yy H:mm']
    })
  })

  test('a column that needs both orders has no format, and the text that shows it is named', () => {
    expect(detectTimeFormat(['29/2/2016', '2/29/2016'])).toEqual({ none: true, example: '2/29/2016' })
    expect(detectTimeFormat(['29/2/2016', '1/2/16', '30/2/2016'])).toEqual({ none: true, example: '1/2/16' })
    expect(detectTimeFormat(['soon', 'later'])).toEqual({ none: true, example: 'soon' })
    expect(detectTimeFormat([])).toEqual({ none: true, example: '' })
  })

  test('cells that are no times have no say and are counted', () => {
    expect(detectTimeFormat(['?', '29/2/2016', '', 'n/a', '31/4/2016'])).toEqual({
      format: 'd/M/yyyy',
      needsZone: true,
      unreadable: 3
    })
  })

  test('ISO needs a zone as soon as one time has no offset', () => {
    expect(detectTimeFormat(['2016-02-29T01:16:05Z'])).toEqual({ format: 'iso', needsZone: false, unreadable: 0 })
    expect(detectTimeFormat(['2016-02-29 01:16:05'])).toMatchObject({ format: 'iso', needsZone: true })
    expect(detectTimeFormat(['2016-02-29T01:16Z', '2016-02-29T01:16'])).toMatchObject({
      format: 'iso',
      needsZone: true
    })
    expect(detectTimeFormat(['2016-02-29T01:16Z', 'never'])).toMatchObject({
      format: 'iso',
      needsZone: false,
      unreadable: 1
    })
    expect(detectTimeFormat(['2016-10-29', '2016-2-9'])).toMatchObject({ format: 'yyyy-M-d' })
  })

  test.each([
    '29-Feb-16',
    'Feb 29, 2016 1:16 PM',
    '29 February 2016',
    '2016/2/29 1:16:05',
    '2/29/2016, 1:16:05 AM',
    '29.2.2016 1:16:05.250'
  ])('%s alone has one format, which reads it', text => {
    const verdict = detectTimeFormat([text])
    if (!('format' in verdict)) return expect.fail(JSON.stringify(verdict))
    expect(compileTimeFormat(verdict.format)(text)).not.toBeNaN()
  })

  test('a verdict may be asked for at any time', () => {
    const detector = createFormatDetector()
    detector.see('1/2/2016')
    expect(detector.verdict()).toHaveProperty('ambiguous')
    detector.see('13/2/2016')
    expect(detector.verdict()).toMatchObject({ format: 'd/M/yyyy' })
  })

  test('whatever is detected reads the column as it was written', () => {
    const patterns = fc.constantFrom('d/M/yyyy', 'M/d/yyyy')
    fc.assert(
      fc.property(patterns, fc.array(anyInstant, { minLength: 1, maxLength: 20 }), (pattern, instants) => {
        const column = instants.map(at => {
          const date = new Date(at * 1000)
          const [day, month] = [String(date.getUTCDate()), String(date.getUTCMonth() + 1)]
          return pattern.replace('yyyy', String(date.getUTCFullYear())).replace('d', day).replace('M', month)
        })
        const verdict = detectTimeFormat(column)
        if ('format' in verdict) expect(verdict.format).toBe(pattern)
        else expect(verdict).toMatchObject({ ambiguous: ['d/M/yyyy', 'M/d/yyyy'] })
      })
    )
  })
})
