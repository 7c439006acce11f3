import { isUtf8 } from 'node:buffer'
import { createReadStream, statSync } from 'node:fs'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { TicketFileError } from './problems.ts'

/** Where tickets are read from: the path of a file, or its bytes. */
export type TicketSource = string | AsyncIterable<Uint8Array>

const CHUNK_BYTES = 1 << 18

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'the file may not be read',
  EPERM: 'the file may not be read',
  ELOOP: 'the file is a link that leads nowhere',
  ENAMETOOLONG: 'the path is too long'
}

const refuse = (file: string, code: string, message: string, hint?: string): TicketFileError =>
  new TicketFileError([{ code, file, message, ...(hint === undefined ? {} : { hint }) }])

/** A byte-order mark or signature that tells what a file is. */
const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte)

/**
 * Bytes of a ticket file, unpacked where it is compressed by gzip (seen from its content), without byte-order mark.
 * @throws TicketFileError while reading, if the file is missing, a folder, unreadable, damaged or not UTF-8 text
 */
export async function* ticketBytes(source: TicketSource, file: string): AsyncGenerator<Buffer> {
  try {
    yield* checked(unpacked(withFirst(typeof source === 'string' ? fileBytes(source, file) : source), file), file)
  } catch (error) {
    throw error instanceof TicketFileError ? error : refuse(file, 'unreadable-file', reasonFor(error))
  }
}

function fileBytes(path: string, file: string): AsyncIterable<Uint8Array> {
  const status = statSync(path)
  if (status.isDirectory())
    throw refuse(file, 'unreadable-file', 'this is a folder, not a file', 'name a CSV file in it')
  return createReadStream(path, { highWaterMark: CHUNK_BYTES })
}

/** The same bytes, the first chunk being long enough to hold any signature. */
async function* withFirst(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let first: Buffer | undefined = Buffer.alloc(0)
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    if (first === undefined) {
      yield bytes
      continue
    }
    first = Buffer.concat([first, bytes])
    if (first.length < 4) continue
    yield first
    first = undefined
  }
  if (first !== undefined && first.length > 0) yield first
}

async function* unpacked(chunks: AsyncGenerator<Buffer>, file: string): AsyncGenerator<Buffer> {
  const first = await chunks.next()
  if (first.done) return
  const all = Readable.from(prepend(first.value, chunks), { objectMode: false })
  if (startsWith(first.value, 0x50, 0x4b, 3, 4)) {
    throw refuse(file, 'not-csv', 'this is a zip file or a workbook, not a CSV file', 'save the sheet as CSV UTF-8')
  }
  if (!startsWith(first.value, 0x1f, 0x8b)) return yield* all
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES })
  all.on('error', error => gunzip.destroy(error))
  yield* all.pipe(gunzip)
}

async function* prepend(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield first
  yield* rest
}

async function* checked(chunks: AsyncGenerator<Buffer>, file: string): AsyncGenerator<Buffer> {
  let lines = 1
  let tail: Buffer = Buffer.alloc(0)
  for await (const bytes of withFirst(chunks)) {
    if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
      throw refuse(file, 'not-utf8', 'this is UTF-16 text', 'save the file as CSV UTF-8')
    }
    const nul = bytes.indexOf(0)
    if (nul >= 0) throw nulProblem(file, lines + countOf(bytes.subarray(0, nul), 10))
    const whole = tail.length === 0 ? bytes : Buffer.concat([tail, bytes])
    tail = whole.subarray(whole.length - openBytes(whole))
    const complete = whole.subarray(0, whole.length - tail.length)
    if (!isUtf8(complete)) throw notUtf8Problem(file, lines + linesBeforeFault(complete))
    if (lines === 1 && startsWith(bytes, 0xef, 0xbb, 0xbf)) yield bytes.subarray(3)
    else yield bytes
    lines += countOf(bytes, 10)
  }
  if (tail.length > 0) throw notUtf8Problem(file, lines)
}

/** Number of bytes at the end that begin a character which goes on in the next chunk. */
const openBytes = (bytes: Uint8Array): number => {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]
    if ((byte & 0xc0) === 0x80) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return length > back ? back : 0
  }
  return 0
}

/** Number of whole lines before the first that is not UTF-8. */
const linesBeforeFault = (bytes: Buffer): number => {
  let lines = 0
  let start = 0
  for (let end = bytes.indexOf(10); end >= 0 && isUtf8(bytes.subarray(start, end)); end = bytes.indexOf(10, start)) {
    lines++
    start = end + 1
  }
  return lines
}

const notUtf8Problem = (file: string, line: number): TicketFileError =>
  new TicketFileError([
    {
      code: 'not-utf8',
      file,
      line,
      message: 'there are bytes that are not UTF-8 text',
      hint: 'save the tickets as CSV UTF-8'
    }
  ])

const nulProblem = (file: string, line: number): TicketFileError =>
  new TicketFileError([
    {
      code: 'not-text',
      file,
      line,
      message: 'there is a NUL byte, so this is not a text file',
      hint: 'save the tickets as CSV UTF-8'
    }
  ])

const countOf = (bytes: Uint8Array, byte: number): number => {
  let count = 0
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) count++
  return count
}

const reasonFor = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('Z_')) return 'the compressed file is damaged or cut off'
  return REASONS[code] ?? `the file cannot be read (${code || 'unknown reason'})`
}
