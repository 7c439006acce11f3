import { Text, Transform } from 'ink'
import { type ReactElement, useContext, useMemo } from 'react'
import { FrameRowsContext } from '../terminal/frame-rows.ts'

/**
 * Painted lines, exactly `height` of them.
 *
 * Ink keeps every text that it has measured for ever; so it measures blanks, and the lines take their place when the frame is written.
 * Where there are frame rows the lines go there, past ink, which would take every line apart into cells at each frame.
 */
export const Lines = ({
  lines,
  width,
  height
}: {
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
}): ReactElement => {
  const rows = useContext(FrameRowsContext)
  const cells = rows === null ? width : 1
  const blank = useMemo(() => Array.from({ length: height }, () => ' '.repeat(cells)).join('\n'), [cells, height])
  const transform = (_: string, index: number): string => {
    if (rows === null) return lines[index] ?? ''
    rows.put(index, lines[index] ?? '')
    return ''
  }
  return (
    <Transform transform={transform}>
      <Text>{blank}</Text>
    </Transform>
  )
}
