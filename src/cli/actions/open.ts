import { readFileSync } from 'node:fs'
import { parseResult } from '../../metrics/schemas/result-schema.ts'
import { printableData } from '../../views/text/printable.ts'
import { openTui } from '../../views/tui/open-tui.tsx'
import { colourDepthOf } from '../../views/tui/theme/colour-depth.ts'
import type { SymbolSet } from '../../views/tui/theme/symbols.ts'
import type { Action } from '../command.ts'
import { ExitCode } from '../exit-code.ts'
import { isOn, positional, textFlag } from '../flags.ts'

/** Shows a stored result in the terminal UI. */
export const open: Action = async flags => {
  const result = printableData(parseResult(JSON.parse(readFileSync(positional(flags, 'result'), 'utf8'))))
  const symbols = (textFlag(flags, 'symbols') ?? 'braille') as SymbolSet
  const data = { result, comparison: null, traced: { state: 'none', reason: 'stored' }, tried: null } as const
  const depth = colourDepthOf(process.env)
  await openTui(data, {}, { depth, isDark: !isOn(flags, 'light'), symbols, panel: 'overview' })
  return ExitCode.ok
}
