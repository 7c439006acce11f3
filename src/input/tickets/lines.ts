/** Counts lines of a stream of bytes; places are byte offsets from its start and are asked for in ascending order. */
export interface LineCounter {
  /** Takes the next bytes into account. */
  scan(bytes: Uint8Array): void
  /** Number of line ends among the bytes before `place`, all of which have been scanned. */
  linesBefore(place: number): number
  /** Number of line ends scanned and not yet asked for. */
  pending(): number
}

/** A counter for lines that end with this byte. */
export const createLineCounter = (lineEnd: number): LineCounter => {
  let ends: number[] = []
  let next = 0
  let counted = 0
  let scanned = 0

  const scan = (bytes: Uint8Array): void => {
    if (next > 0) {
      ends = ends.slice(next)
      next = 0
    }
    for (let at = bytes.indexOf(lineEnd); at >= 0; at = bytes.indexOf(lineEnd, at + 1)) ends.push(scanned + at)
    scanned += bytes.length
  }

  const linesBefore = (place: number): number => {
    while (next < ends.length && ends[next] < place) {
      next++
      counted++
    }
    return counted
  }

  return { scan, linesBefore, pending: () => ends.length - next }
}
