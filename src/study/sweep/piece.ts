import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { type FigureSource, figureSourceOf } from '../../metrics/expect/figure-source.ts'
import type { MeasuredReplication } from '../measure-replication.ts'

/** What is kept of one replication of one point: whatever figures can be asked of it later. Plain data. */
export interface Piece {
  readonly source: FigureSource
  /** Equal where two replications have the same tickets. */
  readonly ticketsMark: number
}

/** First word of a file that holds a piece, with the version of its format. */
export const PIECE_FORMAT = 'sunrelay-piece/1'

/** The piece of a replication that has ended, just as it will be read again. */
export const pieceOf = ({ measures, ticketsMark }: MeasuredReplication): Piece =>
  pieceOfText(JSON.stringify({ source: figureSourceOf(measures), ticketsMark }))

/** What cannot be measured (NaN) is null in JSON. */
const pieceOfText = (text: string): Piece => JSON.parse(text, (_, value) => (value === null ? Number.NaN : value))

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * A piece as the bytes of a file: a line with the format, the name of the piece and the SHA-256 of the rest; then the piece as JSON,
 * deflated.
 */
export const encodePiece = (name: string, piece: Piece): Buffer => {
  const body = deflateRawSync(JSON.stringify(piece), { level: 1 })
  return Buffer.concat([Buffer.from(`${PIECE_FORMAT} ${name} ${digestOf(body)}\n`), body])
}

/** Reads a piece; undefined where the bytes are not whole, or are those of another piece. */
export const decodePiece = (name: string, bytes: Buffer): Piece | undefined => {
  const end = bytes.indexOf('\n')
  const body = bytes.subarray(end + 1)
  if (end < 0 || bytes.toString('latin1', 0, end) !== `${PIECE_FORMAT} ${name} ${digestOf(body)}`) return undefined
  return pieceOfText(inflateRawSync(body).toString())
}
