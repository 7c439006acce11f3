/** Shows how far a long job has come. */
export interface Progress {
  readonly update: (done: number, total: number) => void
  /** Removes the line. */
  readonly end: () => void
}

const SHOW_AFTER_MILLISECONDS = 1000
const REPAINT_MILLISECONDS = 100
/** As often the line is painted anew where nothing is reported. */
const TICK_MILLISECONDS = 1000
const BAR_CELLS = 30

const wait = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60).toLocaleString('en-US')} min`

/** What time tells: how much is left once something is done, and before that how long it has taken. */
const timeInWords = (done: number, total: number, elapsedSeconds: number): string => {
  if (done > 0) return `, about ${wait((elapsedSeconds / done) * (total - done))} left`
  return elapsedSeconds >= 1 ? `, ${wait(Math.floor(elapsedSeconds))} so far` : ''
}

/** One line of progress: label, bar, share done and the time left as judged by the time taken so far (seconds). */
export const progressLine = (label: string, done: number, total: number, elapsedSeconds: number): string => {
  const share = total > 0 ? Math.min(1, done / total) : 0
  const full = Math.floor(share * BAR_CELLS)
  const bar = '█'.repeat(full) + '░'.repeat(BAR_CELLS - full)
  return `${label} ${bar} ${Math.floor(share * 100)}%${timeInWords(done, total, elapsedSeconds)}`
}

const SILENT: Progress = { update: () => undefined, end: () => undefined }

/**
 * Progress on a terminal once a job has taken a second; nothing where the stream is no terminal or `isQuiet`.
 *
 * The line lives also while nothing is reported, unless the work blocks this thread.
 */
export const startProgress = (label: string | (() => string), isQuiet: boolean, stream = process.stderr): Progress => {
  if (isQuiet || !stream.isTTY) return SILENT
  const startedAt = performance.now()
  let paintedAt = startedAt + SHOW_AFTER_MILLISECONDS - REPAINT_MILLISECONDS
  let isShown = false
  let latest = { done: 0, total: 0 }
  const paint = (): void => {
    const now = performance.now()
    if (now - paintedAt < REPAINT_MILLISECONDS) return
    paintedAt = now
    isShown = true
    stream.write(
      `\r\u001b[K${progressLine(typeof label === 'string' ? label : label(), latest.done, latest.total, (now - startedAt) / 1000)}`
    )
  }
  const ticking = setInterval(paint, TICK_MILLISECONDS).unref()
  return {
    update: (done, total) => {
      latest = { done, total }
      paint()
    },
    end: () => {
      clearInterval(ticking)
      if (isShown) stream.write('\r\u001b[K')
      isShown = false
    }
  }
}
