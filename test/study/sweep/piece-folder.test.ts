import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { compileStaffing } from '../../../src/compile/staffing.ts'
import { measureReplication } from '../../../src/study/measure-replication.ts'
import { decodePiece, encodePiece, PIECE_FORMAT, pieceOf } from '../../../src/study/sweep/piece.ts'
import { pieceFolder, removeOldDrafts } from '../../../src/study/sweep/piece-folder.ts'
import { desk } from './small-desk.ts'

const folder = mkdtempSync(join(tmpdir(), 'sunrelay-pieces-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const scenario = desk()
const measured = measureReplication(scenario, compileStaffing(scenario), undefined, { seed: 1, replication: 0 })
const piece = pieceOf(measured)
const [name, other] = ['a'.repeat(64), 'b'.repeat(64)]
const bytes = encodePiece(name, piece)

describe('a piece', () => {
  it('holds every figure of the replication to the last bit', () => {
    const read = decodePiece(name, bytes)
    expect(read).toEqual(piece)
    const [all] = measured.measures.breakDowns
    expect(read?.source.breakDowns[0].groups[0].times).toEqual(all.groups[0].times)
    expect(read?.source.totals).toEqual(measured.measures.staffing.totals)
  })

  it('that lacks its end, wherever it is torn, is noticed', () => {
    for (let length = 0; length < bytes.length; length += 97)
      expect(decodePiece(name, bytes.subarray(0, length))).toBeUndefined()
    expect(decodePiece(name, bytes.subarray(0, bytes.length - 1))).toBeUndefined()
  })

  it('with one bit turned, wherever it is, is noticed', () => {
    for (let at = 0; at < bytes.length; at += 31) {
      const turned = Buffer.from(bytes)
      turned[at] ^= 4
      expect(decodePiece(name, turned)).toBeUndefined()
    }
  })

  it('of another replication under this name is noticed', () => {
    expect(decodePiece(name, encodePiece(other, piece))).toBeUndefined()
  })
})

describe('a piece whose checksum is right', () => {
  const signed = (body: Buffer): Buffer =>
    Buffer.concat([Buffer.from(`${PIECE_FORMAT} ${name} ${createHash('sha256').update(body).digest('hex')}\n`), body])
  const signedText = (text: string): Buffer => signed(deflateRawSync(text))
  const text = JSON.stringify(piece)
  const without = (key: string): string => text.replaceAll(`"${key}":`, '"another":')

  it('is read, if it holds one', () => {
    expect(decodePiece(name, signedText(text))).toEqual(piece)
  })

  it.each([
    ['what is not deflated', signed(Buffer.from(text))],
    ['nothing', signed(Buffer.alloc(0))],
    ['null', signedText('null')],
    ['an empty map', signedText('{}')],
    ['JSON that is cut off', signedText(text.slice(0, -100))],
    ['no source', signedText('{"source":null,"ticketsMark":1}')],
    ['no mark of its tickets', signedText(without('ticketsMark'))],
    ['no counts', signedText(without('solved'))],
    ['no times', signedText(without('resolutionSeconds'))],
    ['times without a quantile', signedText(without('p90'))],
    ['no hours of people', signedText(without('overtimeSeconds'))],
    ['more than any piece can be', signed(deflateRawSync(Buffer.alloc(300e6, ' ')))]
  ])('but holds %s, is noticed', (_, bad) => {
    expect(decodePiece(name, bad)).toBeUndefined()
  })
})

describe('a folder of pieces', () => {
  const store = pieceFolder(folder)

  it('gives back what was kept, and tells what was not from what is broken', async () => {
    expect(await store.read(name)).toBe('absent')
    await store.write(name, piece)
    expect(await store.read(name)).toEqual(piece)
    writeFileSync(join(folder, `${other}.piece`), 'a shopping list\n')
    expect(await store.read(other)).toBe('broken')
  })

  it('a broken piece is replaced by a whole one', async () => {
    await store.write(other, piece)
    expect(await store.read(other)).toEqual(piece)
  })

  it('two that keep the same piece at the same time leave one whole piece and nothing else', async () => {
    const before = readdirSync(folder).length
    await Promise.all(Array.from({ length: 8 }, () => pieceFolder(folder).write(name, piece)))
    expect(readFileSync(join(folder, `${name}.piece`)).equals(bytes)).toBe(true)
    expect(readdirSync(folder)).toHaveLength(before)
  })

  it('loses drafts that were left long ago, and no others', async () => {
    const draft = (letter: string) => join(folder, `.${letter.repeat(64)}.01234567-0123-0123-0123-0123456789ab.tmp`)
    const [old, young, foreign] = [draft('c'), draft('d'), join(folder, '.notes.tmp')]
    for (const file of [old, young, foreign]) writeFileSync(file, '')
    for (const file of [old, foreign]) utimesSync(file, 1000, 1000)
    await removeOldDrafts(folder)
    expect([old, young, foreign].map(file => existsSync(file))).toEqual([false, true, true])
  })
})
