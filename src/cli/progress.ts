/** Shows how far a long job has come. */
export interface Progress {
  readonly update: (done: number, total: number) => void
  /** Removes the line. */
  readonly end: () => void
}

const SHOW_AFTER_MILLISECONDS = 1000
const REPAINT_MILLISECONDS = 100
const BAR_CELLS = 30

const wait = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60).toLocaleString('en-US')} min`

/** One line of progress: label, bar, share done and the time left as judged by the time taken so far (seconds). */
export const progressLine = (label: string, done: number, total: number, elapsedSeconds: number): string => {
  const share = total > 0 ? Math.min(1, done / total) : 0
  const full = Math.floor(share * BAR_CELLS)
  const left = done > 0 ? `, about ${wait((elapsedSeconds / done) * (total - done))} left` : ''
  const bar = '█'.repeat(full) + '░'.repeat(BAR_CELLS - full)
  return `${label} ${bar} ${Math.floor(share * 100)}%${left}`
}

const SILENT: Progress = { update: () => undefined, end: () => undefined }

/** Progress on a terminal once a job has taken a second; nothing where the stream is no terminal or `isQuiet`. */
export const startProgress = (label: string, isQuiet: boolean, stream = process.stderr): Progress => {
  if (isQuiet || !stream.isTTY) return SILENT
  const startedAt = performance.now()
  let paintedAt = startedAt + SHOW_AFTER_MILLISECONDS - REPAINT_MILLISECONDS
  let isShown = false
  return {
    update: (done, total) => {
      const now = performance.now()
      if (now - paintedAt < REPAINT_MILLISECONDS) return
      paintedAt = now
      isShown = true
      stream.write(`\r\u001b[K${progressLine(label, done, total, (now - startedAt) / 1000)}`)
    },
    end: () => {
      if (isShown) stream.write('\r\u001b[K')
      isShown = false
    }
  }
}
