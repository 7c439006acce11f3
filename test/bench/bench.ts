import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { calibrate } from './calibration.ts'
import type { Part } from './part.ts'
import { parts } from './parts.ts'
import { type Baseline, heading, shownRow } from './show-rows.ts'
import { timedWorks } from './timed-works.ts'

const BASELINE = 'test/bench/baseline.json'

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    all: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false }
  }
})

const readBaseline = (): Baseline =>
  existsSync(BASELINE) ? (JSON.parse(readFileSync(BASELINE, 'utf8')) as Baseline) : {}

const chosen = (): readonly Part[] => {
  const { only, all } = values
  if (only === undefined) return parts.filter(({ isShort }) => all || isShort)
  const unknown = only.filter(name => !parts.some(part => part.name === name))
  if (unknown.length === 0) return parts.filter(({ name }) => only.includes(name))
  throw new Error(`--only ${unknown.join(', ')}: there is no such part; there are ${parts.map(p => p.name).join(', ')}`)
}

/** Milliseconds of the calibration loop just now. */
const calibrated = async (): Promise<number> =>
  (await timedWorks([{ name: 'calibration', run: calibrate }], 5))[0].milliseconds

const main = async (): Promise<void> => {
  if (values.list) {
    for (const { name, about, isShort } of parts) console.log(`${name.padEnd(14)}${isShort ? '' : '(--all) '}${about}`)
    return
  }
  const baseline = readBaseline()
  const ratios: Record<string, number> = { ...baseline }
  console.log(heading())
  for (const part of chosen()) {
    const before = await calibrated()
    const rows = await part.run()
    const unit = Math.min(before, await calibrated())
    for (const row of rows) {
      const ratio = row.milliseconds / unit
      ratios[row.name] = Number(ratio.toPrecision(4))
      console.log(shownRow(row, ratio, baseline))
    }
  }
  if (values.save) writeFileSync(BASELINE, `${JSON.stringify(ratios, null, 2)}\n`)
}

await main()
