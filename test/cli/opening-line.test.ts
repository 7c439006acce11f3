import { describe, expect, it } from 'vitest'
import { openingLine } from '../../src/cli/tui/opening-line.ts'

const terminal = (isTTY: boolean, columns = 30) => {
  const written: string[] = []
  const stream = { isTTY, columns, write: (text: string) => written.push(text) > 0 } as unknown as typeof process.stderr
  return { stream, written }
}

describe('what is said before the screen opens', () => {
  it('is one line, however long and whatever it holds, and is taken away again', () => {
    const { stream, written } = terminal(true)
    const remove = openingLine(`Simulating \u001b[2J${'x'.repeat(100)}\n …`, stream)
    expect(written).toHaveLength(1)
    expect(written[0]).toHaveLength(29)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what must not be there.
    expect(written[0]).not.toMatch(/[\u0000-\u001f]/)
    remove()
    expect(written[1]).toBe('\r\u001b[K')
  })

  it('is nothing where nobody sees it', () => {
    const { stream, written } = terminal(false)
    openingLine('Simulating …', stream)()
    expect(written).toEqual([])
  })
})
