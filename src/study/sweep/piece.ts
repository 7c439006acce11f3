import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { type FigureSource, figureSourceOf } from '../../metrics/expect/figure-source.ts'
import { isFigureSource } from '../../metrics/expect/is-figure-source.ts'
import type { MeasuredReplication } from '../measure-replication.ts'

/** What is kept of one replication of one point: whatever figures can be asked of it later. Plain data. */
export interface Piece {
  readonly source: FigureSource
  /** Equal where two replications have the same tickets. */
  readonly ticketsMark: number
}

/** First word of a file that holds a piece, with the version of its format. */
export const PIECE_FORMAT = 'sunrelay-piece/1'

/** Far more than any scenario takes, about 40 kB, and little enough for any machine. */
const MOST_BYTES = 256e6

/** The piece of a replication that has ended, just as it will be read again. */
export const pieceOf = ({ measures, ticketsMark }: MeasuredReplication): Piece =>
  pieceOfText(JSON.stringify({ source: figureSourceOf(measures), ticketsMark }))

/** What cannot be measured (NaN) is null in JSON. */
const pieceOfText = (text: string): Piece => JSON.parse(text, nanForNull)

const nanForNull = (_: string, value: unknown): unknown => (value === null ? Number.NaN : value)

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * A piece as the bytes of a file: a line with the format, the name of the piece and the SHA-256 of the rest; then the piece as JSON,
 * deflated.
 */
export const encodePiece = (name: string, piece: Piece): Buffer => {
  const body = deflateRawSync(JSON.stringify(piece), { level: 1 })
  return Buffer.concat([Buffer.from(`${PIECE_FORMAT} ${name} ${digestOf(body)}\n`), body])
}

/** Reads a piece; undefined where the bytes are not whole, are those of another piece, or hold something else. */
export const decodePiece = (name: string, bytes: Buffer): Piece | undefined => {
  const end = bytes.indexOf('\n')
  const body = bytes.subarray(end + 1)
  if (end < 0 || bytes.toString('latin1', 0, end) !== `${PIECE_FORMAT} ${name} ${digestOf(body)}`) return undefined
  const content = inflated(body)
  return isPiece(content) ? content : undefined
}

/** Undefined where the bytes are not deflated JSON, or blow up to more than a piece can be. */
const inflated = (body: Uint8Array): unknown => {
  try {
    return JSON.parse(inflateRawSync(body, { maxOutputLength: MOST_BYTES }).toString(), nanForNull)
  } catch {
    return undefined
  }
}

const isPiece = (content: unknown): content is Piece =>
  typeof content === 'object' &&
  content !== null &&
  'source' in content &&
  isFigureSource(content.source) &&
  'ticketsMark' in content &&
  typeof content.ticketsMark === 'number'
