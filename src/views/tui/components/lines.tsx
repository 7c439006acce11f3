import { Text, Transform } from 'ink'
import { type ReactElement, useMemo } from 'react'

/**
 * Painted lines, exactly `height` of them.
 *
 * Ink keeps every text that it has measured for ever; so it measures blanks of the same size, and the lines take their place when the
 * frame is written.
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
  const blank = useMemo(() => Array.from({ length: height }, () => ' '.repeat(width)).join('\n'), [width, height])
  return (
    <Transform transform={(_, index) => lines[index] ?? ''}>
      <Text>{blank}</Text>
    </Transform>
  )
}
