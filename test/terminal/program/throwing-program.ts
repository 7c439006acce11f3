import { readFileSync } from 'node:fs'
import { reportFault } from '../../../src/cli/report-fault.ts'
import { parseResult } from '../../../src/metrics/schemas/result-schema.ts'
import { openTui } from '../../../src/views/tui/open-tui.tsx'

// Opens a result whose data throw when they are looked at after SIGURG.
const result = parseResult(JSON.parse(readFileSync(process.argv[2], 'utf8')))
let isBroken = false
process.on('SIGURG', () => {
  isBroken = true
})
const data = {
  comparison: null,
  traced: { state: 'none', reason: 'stored' },
  tried: null,
  get result() {
    if (isBroken) throw new Error('thrown while painting')
    return result
  }
} as const
await openTui(data, {}, { depth: 8, isDark: true, symbols: 'braille', panel: 'overview' }).catch((error: unknown) => {
  process.exitCode = reportFault(error)
})
