import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']
/** It asks nobody for anything by itself. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]

const found = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap(folder => NAMES.map(name => join(folder, name)))
  .find(file => existsSync(file))

/** The check before a change is taken needs a browser; elsewhere tests in one are skipped where there is none. */
const isRequired = process.env.SUNRELAY_BROWSER === 'required' || Boolean(process.env.CI)

/** Why tests in a browser are skipped; undefined where they run, or must. */
export const browserIsAbsent: string | undefined =
  found === undefined && !isRequired ? 'there is no Chromium on the path' : undefined

/** Starts the browser with a profile of its own, which goes with it. */
export const startBrowser = async (): Promise<Browser> => {
  if (found === undefined) throw new Error(`Chromium is needed and none of ${NAMES.join(', ')} is on the path.`)
  return chromium.launch({ executablePath: found, args: QUIET })
}
