import { describe, expect, it } from 'vitest'
import { formatProblems } from '../../src/input/format-problems.ts'
import { problemAt } from '../../src/input/located-problem.ts'
import { makeSource } from '../../src/input/source.ts'
import { visibleText } from '../../src/input/visible-text.ts'
import { complaint, TEXTBOOK } from './scenario-folder.ts'

const show = (text: string, start: number, end: number, message = 'wrong'): string[] => {
  const source = makeSource('a.yaml', text)
  return formatProblems([problemAt({ source, start, end }, 'code', message, 'hint')], [source]).split('\n')
}

describe('printed problems', () => {
  it('show file, line, column, the line with carets, and the hint', () => {
    const text = 'teams:\n  desk:\n    skills: {firewal: 100%}\n'
    expect(show(text, 28, 35, 'skill "firewal" is not defined')).toEqual([
      'a.yaml:3:14: error: skill "firewal" is not defined',
      '    3 |     skills: {firewal: 100%}',
      '      |              ^^^^^^^',
      '   hint'
    ])
  })

  it('make control characters and direction marks visible', () => {
    expect(visibleText('a\u001b[31mb\u202ec\u0007\u009b\u2028\ud800\u{e0041}')).toBe(
      'a␛[31mb\\u{202e}c␇\\u{9b}\\u{2028}\\u{d800}\\u{e0041}'
    )
  })

  it('never print what a file smuggles into its text, keys or name', () => {
    const text = `${TEXTBOOK}"\u001b[2Jx": 1\n"y\u202e": "\u0007"\n`
    const words = complaint({ 'a.yaml': text.replace('120', '"\u001b]0;title\u0007"') })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(words).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
    expect(words).toContain('␛[2Jx')
  })

  it('keep the carets below the text where characters are wide, tabs or invisible', () => {
    const [, line, carets] = show('a: 東京\t\u001bx', 7, 8)
    expect(line).toBe('    1 | a: 東京 ␛x')
    expect(carets).toBe('      |          ^')
  })

  it('cut a long line around the place', () => {
    const [, line, carets] = show(`${'a'.repeat(5000)}WRONG${'b'.repeat(5000)}`, 5000, 5005)
    expect(line.length).toBeLessThanOrEqual(80)
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('WRONG')
  })

  it('mark only the first line of what goes over several', () => {
    expect(show('a: "one\n  two"\n', 3, 14)[2]).toBe('      |    ^^^^')
  })

  it('are in the order of the lines, and counted after fifty', () => {
    const source = makeSource('a.yaml', 'x\n'.repeat(60))
    const problems = Array.from({ length: 60 }, (_, i) =>
      problemAt({ source, start: 2 * (59 - i), end: 2 * (59 - i) + 1 }, 'c', `${59 - i}`)
    )
    const words = formatProblems(problems, [source])
    expect(words.startsWith('a.yaml:1:1: error: 0\n')).toBe(true)
    expect(words.endsWith('… and 10 more')).toBe(true)
  })

  it('are nothing where there are none', () => {
    expect(formatProblems([], [])).toBe('')
  })
})
