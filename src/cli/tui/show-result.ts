import type { Comparison } from '../../metrics/schemas/comparison-schema.ts'
import type { Result } from '../../metrics/schemas/result-schema.ts'
import { printableData } from '../../views/text/printable.ts'
import type { PanelId } from '../../views/tui/state/tui-state.ts'
import type { TuiServices } from '../../views/tui/tui-data.ts'
import type { Flags } from '../command.ts'
import { displayOptions } from './display-options.ts'

/** What the terminal UI opens with. */
export interface Shown {
  readonly result: Result
  readonly comparison: Comparison | null
  readonly panel: PanelId
  readonly isPlaying?: boolean
}

/** Opens the terminal UI and ends when the user leaves it; its parts are loaded only here. */
export const showResult = async (shown: Shown, services: TuiServices, flags: Flags): Promise<void> => {
  const { openTui } = await import('../../views/tui/open-tui.tsx')
  const data = {
    result: printableData(shown.result),
    comparison: printableData(shown.comparison),
    traced:
      services.trace === undefined
        ? ({ state: 'none', reason: services.reason ?? 'This result holds no single tickets.' } as const)
        : ({ state: 'waiting' } as const),
    tried: null
  }
  const { panel, isPlaying = false } = shown
  await openTui(data, services, { ...displayOptions(flags), panel, isPlaying })
}
