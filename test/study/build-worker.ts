import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { afterAll } from 'vitest'

const root = new URL('../..', import.meta.url).pathname
const BANNER =
  "import { createRequire as bundleRequire } from 'node:module'; const require = bundleRequire(import.meta.url);"

/** Builds the program of a thread from TypeScript, for one test file; the pool's package stays outside, as in the real build. */
export const buildWorker = (source: string): string => {
  // Below the root, so that the package is found from there.
  const folder = join(root, 'node_modules', '.sunrelay-test', `${process.pid}-${source.replaceAll(/\W/g, '-')}`)
  mkdirSync(folder, { recursive: true })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const outfile = join(folder, 'worker.mjs')
  buildSync({
    entryPoints: [join(root, source)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['piscina'],
    banner: { js: BANNER },
    logLevel: 'error'
  })
  return outfile
}
