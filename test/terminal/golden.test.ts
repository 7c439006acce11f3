import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type PanelId, panelIds } from '../../src/views/tui/state/tui-state.ts'
import { Emulator } from './emulator.ts'
import { GOLDEN_SCENARIO } from './golden-scenario.ts'
import { dataOf, sampleOf } from './sample-data.ts'
import { shownApp } from './shown-app.ts'

const SIZES = [
  [60, 15],
  [80, 24],
  [120, 35],
  [200, 60]
] as const

/** What is typed before a panel is looked at, so that it shows what it is for. */
const TYPED: Partial<Record<PanelId, readonly string[]>> = { live: ['n', 'n', 'n', '.'] }

const folder = mkdtempSync(join(tmpdir(), 'sunrelay-golden-'))
writeFileSync(join(folder, 'desk.yaml'), GOLDEN_SCENARIO)
const sample = await sampleOf(join(folder, 'desk.yaml'), [], ['teams.Singapore.people=5'])
rmSync(folder, { recursive: true })
const comparison = { ...sample.comparison, arms: sample.comparison.arms.map(arm => ({ ...arm, file: 'desk.yaml' })) }
const data = { ...dataOf({ ...sample, comparison }), tried: null }

/** What a terminal of that size shows of a panel. */
const screenOf = async (panel: PanelId, columns: number, rows: number): Promise<string> => {
  const { lines } = await shownApp(data, { panel, columns, rows, typed: TYPED[panel] ?? [] })
  const emulator = new Emulator(columns, rows)
  await emulator.write(lines.join('\r\n'))
  return emulator
    .screen()
    .map(line => line.trimEnd())
    .join('\n')
}

it.each(panelIds)('the panel %s looks as it was reviewed, at every size', async panel => {
  const screens: string[] = []
  for (const [columns, rows] of SIZES)
    screens.push(`======== ${columns} x ${rows}\n${await screenOf(panel, columns, rows)}\n`)
  await expect(screens.join('\n')).toMatchFileSnapshot(`golden/${panel}.txt`)
})
