import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { HeldOutput } from '../../../src/views/tui/terminal/held-output.ts'
import type { Host } from '../../../src/views/tui/terminal/host.ts'

const begin = () => {
  const written: string[] = []
  class Stream {
    write(text: string): boolean {
      written.push(text)
      return true
    }
  }
  const stdout = new Stream()
  const stderr = new Stream()
  const warnings = new EventEmitter()
  const before: string[] = []
  warnings.on('warning', (warning: Error) => before.push(warning.message))
  return {
    written,
    stdout,
    stderr,
    warnings,
    before,
    held: new HeldOutput([stdout, stderr], warnings as unknown as Host)
  }
}

describe('output of others', () => {
  it('is held back in its order and whole lines, whichever way it comes', () => {
    const { held, stdout, stderr, warnings, written, before } = begin()
    held.hold()
    stdout.write('one\n')
    stderr.write(Buffer.from('two\n') as unknown as string)
    warnings.emit('warning', Object.assign(new Error('three'), { name: 'Warning' }))
    stdout.write('four')
    expect(written).toEqual([])
    expect(held.release()).toBe('one\ntwo\nWarning: three\nfour\n')
    expect(before).toEqual([])
  })

  it('gets through again afterwards, by the ways of before', () => {
    const { held, stdout, warnings, written, before } = begin()
    const own = (text: string) => written.push(`own ${text}`) > 0
    stdout.write = own
    held.hold()
    held.hold()
    held.release()
    expect(held.release()).toBe('')
    stdout.write('five')
    warnings.emit('warning', new Error('six'))
    expect(written).toEqual(['own five'])
    expect(before).toEqual(['six'])
    expect(stdout.write).toBe(own)
  })

  it('is told to whoever waits for it to be written', async () => {
    const { held, stdout } = begin()
    held.hold()
    const write = stdout.write as unknown as (text: string, ...rest: unknown[]) => boolean
    await new Promise(resolve => write('a', resolve))
    await new Promise(resolve => write('b', 'utf8', resolve))
    expect(held.release()).toBe('ab\n')
  })

  it('loses what acts on a terminal', () => {
    const { held, stdout } = begin()
    held.hold()
    stdout.write('\u001b[2Ja\tb\u0007\r\n\u009b1m')
    expect(held.release()).toBe('[2Ja\tb\n1m\n')
  })

  it('is kept up to a bound, and the rest is counted', () => {
    const { held, stdout } = begin()
    held.hold()
    for (let i = 0; i < 1000; i++) stdout.write(`${'x'.repeat(99)}\n`)
    const told = held.release()
    expect(told.length).toBeLessThan(8300)
    expect(told.endsWith('\nand 91808 characters more\n')).toBe(true)
  })
})
