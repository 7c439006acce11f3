import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { binary } from './program.ts'

/** How a run of the program on a terminal ended, and everything that was shown there. */
export interface Interrupted {
  readonly code: number
  readonly shown: string
}

/**
 * Starts the program on a terminal, by `script` of util-linux, and types Ctrl-C once it tells the time left with at least `percent` done,
 * which it can from the first finished replication on, however slow the machine is.
 */
export const typeCtrlC = async (words: readonly string[], percent = 0): Promise<Interrupted> => {
  const command = `exec ${[process.execPath, binary, ...words].map(word => `"${word}"`).join(' ')}`
  const child = spawn('script', ['-qec', command, '/dev/null'], { stdio: ['pipe', 'pipe', 'inherit'] })
  let shown = ''
  let isTyped = false
  child.stdout.on('data', text => {
    shown += String(text)
    const told = [...shown.matchAll(/(\d+)%, about [\d,]+ (?:s|min) left/g)].at(-1)
    if (isTyped || told === undefined || Number(told[1]) < percent) return
    isTyped = true
    child.stdin.write('\u0003')
  })
  const [code] = await once(child, 'close')
  return { code, shown }
}
