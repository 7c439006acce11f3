import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'

const root = new URL('../..', import.meta.url).pathname
const shared = resolve(root, process.env.SUNRELAY_SHARED ?? '../shared')

/** Why tests on the shared reference data are skipped; undefined where the file is there. */
export function whyAbsent(path: string): string | undefined {
  return existsSync(join(shared, path)) ? undefined : `reference data ${path} is not on this machine`
}

/** JSON of a shared reference file, gzipped or not. */
export function readShared<T>(path: string): T {
  const bytes = readFileSync(join(shared, path))
  return JSON.parse((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')) as T
}

/** Epoch seconds of an ISO instant. */
export function utc(text: string): number {
  return Date.parse(text.endsWith('Z') ? text : `${text}Z`) / 1000
}
