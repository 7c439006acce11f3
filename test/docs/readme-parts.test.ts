import { describe, expect, it } from 'vitest'
import { anchorsOf, commandsOf, relativeLinksOf } from './readme-parts.ts'

const PAGE = [
  '# A page: its *name*',
  '[here](a.md) and [there](https://example.org) and `[not](a-link.md)`',
  '```sh',
  '# a comment',
  'one two   # says what',
  'three \\',
  '  four',
  '```',
  '```text',
  'not a command',
  '```'
].join('\n')

describe('reading a documentation page', () => {
  it('finds the commands of shell blocks only, without comments and with continued lines joined', () => {
    expect(commandsOf(PAGE).map(({ text }) => text)).toEqual(['one two', 'three four'])
  })

  it('finds relative links outside code', () => {
    expect(relativeLinksOf(PAGE)).toEqual(['a.md'])
  })

  it('knows the anchors of headings', () => {
    expect([...anchorsOf(PAGE)]).toEqual(['a-page-its-name'])
  })
})
