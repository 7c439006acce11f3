import type { PanelContent } from '../panels/panel.ts'

/** The part of a panel that is seen. */
export interface Window {
  /** Exactly as many as there is room for. */
  readonly lines: readonly string[]
  /** Where this is in the whole, such as `3/120`; empty where all of it is seen. */
  readonly where: string
}

/** The part of a panel that is seen: around its cursor, or from `row` on where it has none. */
export const windowOf = ({ top, count, line, cursor }: PanelContent, row: number, height: number): Window => {
  const room = Math.max(0, height - top.length)
  const first = firstOf(count, cursor, row, room)
  const seen = Array.from({ length: Math.min(room, count - first) }, (_, i) => line(first + i))
  const lines = [...top, ...seen].slice(0, height)
  while (lines.length < height) lines.push('')
  return {
    lines,
    where: count <= room ? '' : `${cursor < 0 ? `${first + 1}-${first + seen.length}` : cursor + 1}/${count}`
  }
}

const firstOf = (count: number, cursor: number, row: number, room: number): number => {
  const wanted = cursor < 0 ? row : cursor - Math.floor(room / 2)
  return Math.max(0, Math.min(count - room, wanted))
}
