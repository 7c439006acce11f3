import { randomUUID } from 'node:crypto'
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decodePiece, encodePiece, type Piece } from './piece.ts'

/** Where finished pieces are kept from one sweep to the next. */
export interface PieceStore {
  /** A piece that is there; `absent` where there is none, `broken` where what is there is torn or something else. */
  readonly read: (name: string) => Promise<Piece | 'absent' | 'broken'>
  /** Keeps a piece: whole or not at all, whoever else writes it at the same time. */
  readonly write: (name: string, piece: Piece) => Promise<void>
}

const SUFFIX = '.piece'
const DRAFT = /^\.[0-9a-f]{64}\.[0-9a-f-]{36}\.tmp$/
/** A draft is written in an instant; one this old was left by a program that was killed. */
const OLD_MILLISECONDS = 3_600_000

/** Pieces as files of a folder, named by what they are. */
export const pieceFolder = (folder: string): PieceStore => ({
  read: async name => {
    const bytes = await readFile(join(folder, name + SUFFIX)).catch(absentOrBroken)
    return typeof bytes === 'string' ? bytes : (decodePiece(name, bytes) ?? 'broken')
  },
  write: async (name, piece) => {
    const draft = join(folder, `.${name}.${randomUUID()}.tmp`)
    try {
      await writeFile(draft, encodePiece(name, piece), { flag: 'wx' })
      await rename(draft, join(folder, name + SUFFIX))
    } catch (error) {
      await rm(draft, { force: true })
      throw error
    }
  }
})

const absentOrBroken = (error: NodeJS.ErrnoException): 'absent' | 'broken' =>
  error.code === 'ENOENT' ? 'absent' : 'broken'

/** Removes drafts that programs left behind which were killed while they wrote; files of other names stay. */
export const removeOldDrafts = async (folder: string, now = Date.now()): Promise<void> => {
  for (const name of (await readdir(folder)).filter(name => DRAFT.test(name))) {
    const file = join(folder, name)
    const { mtimeMs = now } = (await stat(file).catch(() => undefined)) ?? {}
    if (now - mtimeMs > OLD_MILLISECONDS) await rm(file, { force: true })
  }
}
