import { render } from 'ink'
import { App } from './components/app.tsx'
import { firstState, type PanelId } from './state/tui-state.ts'
import type { Effect } from './state/update.ts'
import { deviceOf } from './terminal/device.ts'
import { frameStream } from './terminal/frame-stream.ts'
import { Screen } from './terminal/screen.ts'
import type { ThemeOptions } from './theme/theme.ts'
import type { TuiData, TuiServices } from './tui-data.ts'

/** How the program opens. */
export interface TuiOptions extends ThemeOptions {
  readonly panel: PanelId
}

/** Opens the terminal UI and ends when the user leaves it; the terminal is then as it was. */
export const openTui = async (data: TuiData, services: TuiServices, options: TuiOptions): Promise<void> => {
  const device = deviceOf(process.stdout)
  const screen = new Screen(device)
  const stdout = frameStream(device, frame => screen.paint(frame))
  screen.enter()
  try {
    await new Promise<void>(resolve => {
      const onEffect = (effect: Effect): void => {
        if (effect.kind === 'quit') {
          app.unmount()
          resolve()
        }
        if (effect.kind === 'repaint') screen.forget()
      }
      const app = render(
        <App
          data={data}
          start={firstState(options.panel, options.symbols)}
          theme={options}
          columns={device.columns}
          rows={device.rows}
          onEffect={onEffect}
        />,
        { stdout, stdin: process.stdin, stderr: process.stderr, debug: true, exitOnCtrlC: false, patchConsole: false }
      )
    })
  } finally {
    screen.leave()
  }
}
