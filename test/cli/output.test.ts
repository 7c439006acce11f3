import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openOutput, writeWhole } from '../../src/cli/output.ts'
import { UserError } from '../../src/cli/user-error.ts'
import { put, scratchFolder } from './program.ts'

const folder = scratchFolder()

describe('writing a result', () => {
  it('a file appears whole and leaves no draft behind', () => {
    const place = join(folder, 'whole')
    mkdirSync(place)
    writeWhole(join(place, 'out.txt'), 'all of it')
    expect(readdirSync(place)).toEqual(['out.txt'])
    expect(readFileSync(join(place, 'out.txt'), 'utf8')).toBe('all of it')
  })

  it('pieces are written one after the other, and a fault among them leaves nothing behind', () => {
    const place = join(folder, 'pieces')
    mkdirSync(place)
    writeWhole(join(place, 'out.txt'), ['one ', 'två ', 'three'])
    expect(readFileSync(join(place, 'out.txt'), 'utf8')).toBe('one två three')
    function* broken(): Generator<string> {
      yield 'a beginning'
      throw new RangeError('no more')
    }
    expect(() => writeWhole(join(place, 'broken.txt'), broken())).toThrow('no more')
    expect(readdirSync(place)).toEqual(['out.txt'])
  })

  it('bytes arrive as they are', () => {
    const bytes = Uint8Array.from([0, 255, 13, 10, 200])
    writeWhole(join(folder, 'bytes.bin'), bytes)
    expect([...readFileSync(join(folder, 'bytes.bin'))]).toEqual([...bytes])
  })

  it('a failed write leaves neither a draft nor a changed file', () => {
    const place = join(folder, 'failed')
    mkdirSync(join(place, 'out'), { recursive: true })
    put(join(place, 'out'), 'inside', 'kept')
    expect(() => writeWhole(join(place, 'out'), 'text')).toThrow(UserError)
    expect(readdirSync(place)).toEqual(['out'])
  })

  it('a link is followed and stays a link', () => {
    const target = put(folder, 'target.txt', 'old')
    symlinkSync(target, join(folder, 'link.txt'))
    openOutput(join(folder, 'link.txt'), true).write('new')
    expect(readFileSync(target, 'utf8')).toBe('new')
  })

  it('a file that came to be while the work was done is not replaced unless forced', () => {
    const place = join(folder, 'meanwhile')
    mkdirSync(place)
    const [first, second] = [false, false].map(mayReplace => openOutput(join(place, 'out.txt'), mayReplace, true))
    first.write('first')
    expect(() => second.write('second')).toThrow(/exists already; --force replaces it/)
    expect(readFileSync(join(place, 'out.txt'), 'utf8')).toBe('first')
    openOutput(join(place, 'out.txt'), true, true).write('third')
    expect(readFileSync(join(place, 'out.txt'), 'utf8')).toBe('third')
    expect(readdirSync(place)).toEqual(['out.txt'])
  })

  it('a link to nothing is refused, forced or not, and stays', () => {
    const link = join(folder, 'nowhere')
    symlinkSync(join(folder, 'not there'), link)
    for (const mayReplace of [false, true])
      expect(() => openOutput(link, mayReplace)).toThrow(/it is a link to what does not exist/)
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
  })

  it('a place that cannot be written is refused before any work', () => {
    expect(() => openOutput(join(folder, 'no', 'where.txt'), false)).toThrow(/folder does not exist/)
    expect(() => openOutput(join(folder, `${'x'.repeat(300)}`), false)).not.toThrow(TypeError)
  })
})
