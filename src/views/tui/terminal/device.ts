/** A terminal as far as it is painted on: its size in cells, and where bytes for it go. */
export interface Device {
  readonly columns: number
  readonly rows: number
  readonly write: (text: string) => void
}

/** The device behind a stream; where the stream does not know its size: 80 × 24. */
export const deviceOf = (stream: Pick<NodeJS.WriteStream, 'columns' | 'rows' | 'write'>): Device => ({
  get columns() {
    return stream.columns || 80
  },
  get rows() {
    return stream.rows || 24
  },
  write: text => void stream.write(text)
})
