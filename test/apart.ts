import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const REQUIRE = `import { createRequire as bundleRequire } from 'node:module'; const require = bundleRequire('${root}');`

/** Time that such work may take on a slow machine that is busy with other things, milliseconds. */
export const APART_MILLISECONDS = 600_000

/**
 * Calls a function without arguments of a module of the tests in a program of its own, and returns what it returns, as JSON has it.
 *
 * For work of many seconds: bundled and without counting of lines it takes half the time, and less where others count on it.
 * @throws Error where the program fails, with what it says
 */
export const apart = async <T>(module: URL, name: string): Promise<T> => {
  const outfile = join(mkdtempSync(join(tmpdir(), 'sunrelay-apart-')), `${name}.mjs`)
  const call = `import { ${name} } from '${fileURLToPath(module)}'
    process.stdout.write(JSON.stringify(await ${name}()))`
  await build({
    stdin: { contents: call, resolveDir: root },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
    banner: { js: REQUIRE }
  })
  const { stdout } = await promisify(execFile)(process.execPath, [outfile], { cwd: root, maxBuffer: 2 ** 28 })
  return JSON.parse(stdout)
}
