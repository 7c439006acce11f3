import { render } from 'ink'
import { createElement, useEffect, useState } from 'react'
import { Lines } from '../../../src/views/tui/components/lines.tsx'
import { FrameRows, FrameRowsContext } from '../../../src/views/tui/terminal/frame-rows.ts'
import { frameStream } from '../../../src/views/tui/terminal/frame-stream.ts'
import { Screen } from '../../../src/views/tui/terminal/screen.ts'
import { themeOf } from '../../../src/views/tui/theme/theme.ts'

// Paints as many frames as it is told of 160 x 45 cells in 500 runs of colour, every line other than before; tells what each cost in
// milliseconds of a processor, and the megabytes of memory in use after every tenth of them.
const FRAMES = Number(process.argv[2])
const COLUMNS = 160
const ROWS = 45
const RUNS = 11
const theme = themeOf({ depth: 24, isDark: true, symbols: 'braille' })

const lineOf = (frame: number, row: number): string =>
  Array.from({ length: RUNS }, (_, run) =>
    theme.heat(((frame + row * 7 + run * 3) % 10) / 9, `${frame} ${row} ${run}`.padEnd(14, '\u28ff'))
  ).join('')

const memory: number[] = []
const inUse = (): number => {
  globalThis.gc?.()
  return Math.round((process.memoryUsage().heapUsed / 2 ** 20) * 10) / 10
}
let written = 0
const device = {
  columns: COLUMNS,
  rows: ROWS,
  write: (text: string) => {
    written += text.length
  },
  onResize: () => () => undefined
}
const screen = new Screen(device)
const rows = new FrameRows()
screen.enter()
const begun = process.cpuUsage()

const Play = () => {
  const [frame, setFrame] = useState(0)
  useEffect(() => {
    if (frame % (FRAMES / 10) === 0) memory.push(inUse())
    if (frame < FRAMES) setImmediate(() => setFrame(frame + 1))
    else end()
  }, [frame])
  return createElement(Lines, {
    lines: Array.from({ length: ROWS }, (_, row) => lineOf(frame, row)),
    width: COLUMNS,
    height: ROWS
  })
}

const app = render(createElement(FrameRowsContext, { value: rows }, createElement(Play)), {
  stdout: frameStream(rows, lines => screen.paint(lines)),
  debug: true,
  exitOnCtrlC: false,
  patchConsole: false
})

const end = (): void => {
  const { user, system } = process.cpuUsage(begun)
  app.unmount()
  const bytes = Math.round(written / FRAMES)
  process.stdout.write(`${JSON.stringify({ milliseconds: (user + system) / 1000 / FRAMES, bytes, memory })}\n`)
}
