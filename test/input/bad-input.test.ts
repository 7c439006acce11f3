import { closeSync, ftruncateSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readScenario } from '../../src/input/read-scenario.ts'
import { complaint, inWords, makeFolder, TEXTBOOK } from './scenario-folder.ts'

const bomb = (levels: number): string =>
  `x0: &x0 [a, a, a, a, a, a, a, a, a, a]\n${Array.from({ length: levels }, (_, i) => `x${i + 1}: &x${i + 1} [${Array(10).fill(`*x${i}`).join(', ')}]`).join('\n')}\n`

const encode = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

describe('a file that cannot be read', () => {
  it('is reported when it is missing', () => {
    const folder = makeFolder({})
    expect(inWords(readScenario(join(folder, 'a.yaml')), folder)).toBe(
      'a.yaml: error: there is no such file\n   check the path'
    )
  })

  it('is reported when it is a folder', () => {
    const folder = makeFolder({})
    mkdirSync(join(folder, 'a.yaml'))
    expect(inWords(readScenario(join(folder, 'a.yaml')), folder)).toContain('this is a folder, not a file')
  })

  it('is refused before reading when it has 50 MB', () => {
    const folder = makeFolder({})
    const file = openSync(join(folder, 'a.yaml'), 'w')
    ftruncateSync(file, 50_000_000)
    closeSync(file)
    expect(inWords(readScenario(join(folder, 'a.yaml')), folder)).toContain(
      'the file has 50 MB; a scenario has at most 5 MB'
    )
  })

  it.each([
    ['an empty file', '', 'the file is empty'],
    ['a file of blanks', ' \n\n', 'the file is empty'],
    ['a file in Latin-1', encode('name: x\nabout: caf', [0xe9], '\n'), 'line 2 is not UTF-8 text'],
    ['a file in UTF-16', encode([0xff, 0xfe, 0x61, 0, 0x0a, 0]), 'line 1 is not UTF-8 text'],
    ['a binary file', 'a\0b', 'this is not a text file']
  ])('is reported: %s', (_, content, message) => {
    expect(complaint({ 'a.yaml': content })).toContain(`a.yaml: error: ${message}`)
  })

  it('is reported when its name cannot be one', () => {
    expect(inWords(readScenario('a\0b.yaml'), '')).toContain('error')
    expect(inWords(readScenario('/dev/null'), '')).toContain('this is not a regular file')
  })
})

describe('a text that is not a document of plain values', () => {
  it.each([
    ['a tab for indentation', 'teams:\n\tdesk: 1', '2:1', 'a tab is used for indentation'],
    ['a key given twice', 'name: a\nname: b', '2:1', '"name" is given twice'],
    ['a second document', 'name: a\n---\nname: b', '2:1', 'a second document starts here'],
    ['a list as a key', '? [a]\n: b', '1:3', 'a list or map cannot be a key'],
    ['a bracket left open', 'plans: [a, b\nname: x', '2:1', 'the indentation does not fit'],
    ['two colons in a line', 'name: a: b', '1:7', 'a second `:` on the line'],
    ['a tag', 'name: !!binary aGk=', '1:7', 'tags such as `!name` have no meaning here'],
    ['a merge key', 'a: &a {b: 1}\nteams: {<<: *a}', '2:9', 'merge keys (`<<`) are not part'],
    ['an alias of nothing', 'name: *nobody', '1:7', '"*nobody" refers to nothing above it'],
    ['an alias of itself', 'teams: &t {a: *t}', '1:15', '"*t" refers to itself'],
    ['anchors that expand without end', bomb(9), '', 'aliases (`*name`) expand to more than 20000 values'],
    ['a text alone', 'hello', '1:1', 'this is not a scenario'],
    ['a list', '- a\n- b', '1:1', 'this is not a scenario'],
    ['only a comment', '# nothing', '1:1', 'this is not a scenario'],
    ['brackets without end', `a: ${'['.repeat(200_000)}`, '1:54', 'values are nested more than 50 levels deep'],
    ['dashes without end', '- '.repeat(20_000), '', 'values are nested more than 50 levels deep'],
    [
      'a staircase',
      Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      '',
      'values are nested more than 50 levels deep'
    ],
    ['values without end', 'a: 1\n'.repeat(200_000), '', 'the document has too many values'],
    [
      'a list of thousands',
      `plans: [${'a, '.repeat(3000)}]`,
      '1:8',
      'this has 3000 entries; a map or list has at most 2000'
    ],
    ['a key of the language', 'toString: 1', '1:1', '"toString" cannot be used as a name'],
    ['__proto__', '__proto__: {polluted: 1}', '1:1', '"__proto__" cannot be used as a name'],
    ['constructor', 'teams: {constructor: {prototype: {polluted: 1}}}', '1:9', '"constructor" cannot be used as a name']
  ])('is refused with its place: %s', (_, text, place, message) => {
    const words = complaint({ 'a.yaml': text })
    expect(words).toContain(`a.yaml:${place}`)
    expect(words).toContain(`error: ${message}`)
    expect(words).not.toContain('    at ')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('tells all its mistakes at once', () => {
    expect(complaint({ 'a.yaml': 'name: a: b\nname: @x\n' }).match(/error/g)?.length).toBeGreaterThan(1)
  })
})

describe('a value that the schema refuses', () => {
  const cases: [string, string, string, string, string][] = [
    ['people: 120', 'people: -1', '5:35', '-1 must be at least 0', ''],
    ['people: 120', 'people: 1.5', '5:35', '`people` cannot be the number 1.5', 'write a whole number'],
    ['people: 120', 'people: 99999999999', '5:35', '99999999999 must be at most 100000', ''],
    ['people: 120', 'people: 1e999', '5:35', '`people` cannot be a number without limit', 'write a number'],
    ['people: 120', 'people: .nan', '5:35', '`people` cannot be a number without limit', ''],
    ['people: 120, ', '', '5:9', '`teams.desk` needs `people`', 'give it a number'],
    ['people:', 'peopel:', '5:27', '`teams.desk` has no key "peopel"', 'did you mean "people"?'],
    [
      'mean: 1 h',
      'mean: 20',
      '3:45',
      '`mean` cannot be the number 20',
      'write a duration, such as `20 min` or `1 h 30 min`'
    ],
    ['mean: 1 h', 'mean: 0 h', '3:45', '"0 h" must be longer than zero', ''],
    ['mean: 1 h', `mean: ${'9'.repeat(400)} h`, '3:45', '', 'check the number'],
    ['{exponential: {mean: 1 h}}', '20 mins', '3:24', '"20 mins" is not a duration', 'write it like `20 min`'],
    [
      '{exponential: {mean: 1 h}}',
      '20',
      '3:24',
      '`effort` cannot be the number 20',
      'write a duration, such as `20 min` or `1 h 30 min`, or a distribution, such as `{exponential: {mean: 20 min}}`'
    ],
    [
      '{exponential: {mean: 1 h}}',
      '{}',
      '3:16',
      '`skills.any.effort` must name exactly one distribution',
      'write it like `exponential: {mean: 20 min}`'
    ],
    [
      '{exponential: {mean: 1 h}}',
      '{exponental: {mean: 1 h}}',
      '3:25',
      '`skills.any.effort` has no key "exponental"',
      'did you mean "exponential"?'
    ],
    [
      '{exponential: {mean: 1 h}}',
      '{uniform: {from: 2 h, to: 1 h}}',
      '3:16',
      '`skills.any.effort` has an empty range',
      '`to` must be longer than `from`'
    ],
    [
      'any: 100%',
      'any: 100',
      '5:69',
      '`any` cannot be the number 100',
      'write a share in percent, such as `45%`, or a map'
    ],
    ['any: 100%', 'any: 120%', '5:69', '"120%" is more than 100%', ''],
    ['any: 100%', 'any: 0%', '5:69', '"0%" must be more than 0%', 'leave the skill out'],
    ['start: 00:00', 'start: 9', '4:26', '`start` cannot be the number 9', 'write a time of day, such as `09:00`'],
    ['start: 00:00', 'start: 9:00', '4:26', '"9:00" is not a time of day', 'write it like `09:00`'],
    ['from: 2027-01-01', 'from: 2027-02-30', '2:16', '"2027-02-30" is not a day of the calendar', ''],
    [
      '110 per hour',
      '110',
      '6:27',
      '`rate` cannot be the number 110',
      'write a rate, such as `4000 per week`, or a list'
    ],
    [
      'rate: 110 per hour',
      'shape: x',
      '6:10',
      '`demand.generate` needs `rate`',
      'give it a rate, such as `4000 per week`, or a list'
    ],
    ['{generate: {rate: 110 per hour}}', '{}', '6:1', '`demand` needs either `replay` or `generate`', ''],
    ['name: M/M/120', 'name: 120', '1:7', '`name` cannot be the number 120', 'put it in quotes: "120"'],
    ['name: M/M/120\n', 'routing: {order: agee}\n', '1:18', '"agee" is not one of the choices', 'did you mean "age"?'],
    ['shift: always, ', '', '5:9', '`teams.desk` needs `shift`', 'give it a name, or a list'],
    ['shift: always', 'shift: []', '5:40', '`teams.desk.shift` must not be empty', '']
  ]

  it.each(cases)('%s → %s', (from, to, place, message, hint) => {
    const words = complaint({ 'a.yaml': TEXTBOOK.replace(from, to) })
    expect(words).toContain(`a.yaml:${place}: error: ${message}`)
    expect(words).toContain(hint)
    expect(words).not.toContain('Invalid input')
  })

  it('is told together with all others, and with names that are not defined', () => {
    const text = TEXTBOOK.replace('1 h', '1 hour ago')
      .replace('any: 100%', 'anny: 100%')
      .replace('zone: UTC, people', 'zone: Lisbon, people')
    expect(complaint({ 'a.yaml': `${text}colour: red\n` }).match(/: error: /g)).toHaveLength(4)
  })
})
