import { join } from 'node:path'
import { build } from 'esbuild'
import { root, scratchFolder } from '../../cli/program.ts'

const REQUIRE = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);"

/** Builds a program of this folder as the real one is built; gives its path. It is removed at the end of the file that asks for it. */
export const programBuilder = (): ((source: string) => Promise<string>) => {
  const folder = scratchFolder()
  return async source => {
    await build({
      entryPoints: [join(root, 'test/terminal/program', source)],
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      splitting: true,
      bundle: true,
      external: ['react-devtools-core', 'piscina'],
      define: { 'process.env.NODE_ENV': '"production"' },
      format: 'esm',
      platform: 'node',
      banner: { js: REQUIRE },
      logLevel: 'error'
    })
    return join(folder, source.replace(/\.ts$/, '.mjs'))
  }
}
