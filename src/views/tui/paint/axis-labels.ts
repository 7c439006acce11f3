/** A label and the cell on which it begins. */
export interface AxisLabel {
  readonly at: number
  readonly text: string
}

/** The labels of one line; one that has no room behind the one before it is left out. */
export const axisLabels = (labels: readonly AxisLabel[], width: number): string => {
  let line = ''
  for (const { at, text } of labels) {
    if (at < line.length + (line === '' ? 0 : 1) || at + text.length > width) continue
    line = line.padEnd(at) + text
  }
  return line.padEnd(width)
}

/** Whether all labels have room, each with a space behind it. */
export const haveRoom = (labels: readonly AxisLabel[], width: number): boolean =>
  labels.every(({ at, text }, i) => at + text.length < (labels[i + 1]?.at ?? width + 1))
