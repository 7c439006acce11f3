import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileNames } from '../../src/cli/folders/file-names.ts'

describe('names of files for names of strangers', () => {
  it('stay in their folder, are short, and none comes twice', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom(
        '../../etc/passwd',
        '..',
        '.',
        'CON',
        'aux.ics',
        'a/b\\c',
        'Ana',
        'ana',
        '-rf',
        '\u202egnp.exe',
        'é',
        'e\u0301',
        'x'.repeat(500)
      )
    )
    fc.assert(
      fc.property(fc.array(name, { maxLength: 40 }), names => {
        const nameOf = fileNames('ics')
        const files = names.map(nameOf)
        expect(new Set(files.map(file => file.normalize('NFC').toLowerCase())).size).toBe(files.length)
        for (const file of files) {
          expect(file).toMatch(/^(?![.-])[\p{L}\p{M}\p{N}_.-]+\.ics$/u)
          expect(file).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./i)
          expect(Buffer.byteLength(file)).toBeLessThanOrEqual(255)
        }
      }),
      { numRuns: 300, seed: 3 }
    )
  })

  it('look like the names where those are plain', () => {
    const nameOf = fileNames('ics')
    expect(['lisbon 4', 'Ana María', '東京 1', '../x', 'lisbon 4'].map(nameOf)).toEqual([
      'lisbon-4.ics',
      'Ana-María.ics',
      '東京-1.ics',
      'x.ics',
      'lisbon-4-2.ics'
    ])
  })
})
