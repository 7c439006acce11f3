import { describe, expect, it } from 'vitest'
import { Screen } from '../../src/views/tui/terminal/screen.ts'
import { Emulator, untouched } from './emulator.ts'

const begin = (columns = 12, rows = 4) => {
  const emulator = new Emulator(columns, rows)
  const writes: string[] = []
  const size = { columns, rows }
  const device = {
    get columns() {
      return size.columns
    },
    get rows() {
      return size.rows
    },
    write: (text: string) => void writes.push(text),
    onResize: () => () => undefined
  }
  const shown = async () => {
    await emulator.write(writes.splice(0).join(''))
    return emulator.screen()
  }
  return { emulator, writes, screen: new Screen(device), size, shown }
}

describe('a screen', () => {
  it('leaves what was there before as it was, and the next text where it would have been', async () => {
    const { emulator, screen, shown } = begin()
    await emulator.write('one\r\ntwo\r\nthree\r\nfour\r\nfive\r\n$ ')
    screen.enter()
    screen.paint(['a', 'b', 'c', 'd'])
    expect(await shown()).toEqual(['a', 'b', 'c', 'd'])
    screen.leave()
    await shown()
    await emulator.write('go')
    expect(emulator.history()).toEqual(['one', 'two', 'three', 'four', 'five', '$ go'])
    expect(emulator.modes()).toEqual(untouched)
  })

  it('writes only lines that have changed', async () => {
    const { screen, shown, writes } = begin()
    screen.enter()
    screen.paint(['one', 'two', 'three'])
    await shown()
    screen.paint(['one', 'TWO', 'three'])
    expect(writes.join('')).toContain('TWO')
    expect(writes.join('')).not.toContain('three')
    expect(await shown()).toEqual(['one', 'TWO', 'three', ''])
    screen.paint(['one', 'TWO', 'three'])
    expect(writes).toEqual([])
  })

  it('takes away lines that the next frame does not have, and leaves out those below the last row', async () => {
    const { screen, shown } = begin()
    screen.enter()
    screen.paint(['1', '2', '3', '4', '5', '6'])
    expect(await shown()).toEqual(['1', '2', '3', '4'])
    screen.paint(['1'])
    expect(await shown()).toEqual(['1', '', '', ''])
  })

  it('paints everything anew in a new size', async () => {
    const { emulator, screen, shown, size } = begin()
    screen.enter()
    screen.paint(['a', 'b'])
    await shown()
    Object.assign(size, { columns: 20, rows: 6 })
    emulator.resize(20, 6)
    await emulator.write('\u001b[Hrubbish of the resize')
    screen.paint(['a', 'b'])
    expect(await shown()).toEqual(['a', 'b', '', '', '', ''])
  })

  it('fills its last column without a wrap', async () => {
    const { screen, shown } = begin(4, 2)
    screen.enter()
    screen.paint(['abcd', 'efgh-too-long'])
    expect(await shown()).toEqual(['abcd', 'efgg'])
  })

  it('does not let the colour of one line run into the next', async () => {
    const { screen, writes } = begin()
    screen.enter()
    screen.paint(['\u001b[31mred', 'plain'])
    expect(writes.at(-1)).toContain('\u001b[2;1H\u001b[0m\u001b[2Kplain')
  })

  it('paints nothing while it is off, and what it was given last when it is on again', async () => {
    const { screen, shown, writes } = begin()
    screen.paint(['early'])
    screen.leave()
    screen.command('\u001b]52;c;\u0007')
    expect(writes).toEqual([])
    screen.enter()
    screen.repaint()
    expect((await shown())[0]).toBe('early')
    screen.leave()
    screen.leave()
    expect(writes).toHaveLength(1)
  })
})
