/** A terminal as far as it is painted on: its size in cells, and where bytes for it go. */
export interface Device {
  readonly columns: number
  readonly rows: number
  readonly write: (text: string) => void
  /** Tells of every change of the size; gives what ends it. */
  readonly onResize: (listener: () => void) => () => void
}

type Terminal = Pick<NodeJS.WriteStream, 'columns' | 'rows' | 'write' | 'on' | 'off'>

/**
 * The device behind a stream; where the stream does not know its size: 80 × 24.
 *
 * It keeps the stream's own way to write, whatever is put in its place later.
 */
export const deviceOf = (stream: Terminal): Device => {
  const write = stream.write.bind(stream)
  return {
    get columns() {
      return stream.columns || 80
    },
    get rows() {
      return stream.rows || 24
    },
    write: text => void write(text),
    onResize: listener => {
      stream.on('resize', listener)
      return () => void stream.off('resize', listener)
    }
  }
}
