import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = new URL('../..', import.meta.url).pathname

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(join(root, folder), { recursive: true }).map(
      path => statSync(join(root, folder, String(path))).mtimeMs
    )
  )

const isStale = (): boolean => {
  const program = join(root, 'dist/main.js')
  if (!existsSync(program)) return true
  const builtAt = statSync(program).mtimeMs
  return newest('src') > builtAt || statSync(join(root, 'package.json')).mtimeMs > builtAt
}

/** Builds the program once before all tests, so that they run the real binary made from the present sources. */
export const setup = (): void => {
  if (isStale()) execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' })
}
