import './terminal/without-devtools.ts'
import { type Instance, render } from 'ink'
import { type ReactElement, useSyncExternalStore } from 'react'
import { App, type AppProps } from './components/app.tsx'
import { FaultBoundary } from './components/fault-boundary.tsx'
import { actOn } from './session/act-on.ts'
import { readyServices } from './session/readied.ts'
import { Session } from './session/session.ts'
import { firstState, type PanelId } from './state/tui-state.ts'
import type { Effect } from './state/update.ts'
import { copySequence } from './terminal/clipboard.ts'
import { type Device, deviceOf } from './terminal/device.ts'
import { FrameRows, FrameRowsContext } from './terminal/frame-rows.ts'
import { frameStream } from './terminal/frame-stream.ts'
import { presentProcess } from './terminal/host.ts'
import { Screen } from './terminal/screen.ts'
import { TerminalSession } from './terminal/terminal-session.ts'
import { useSize } from './terminal/use-size.ts'
import type { ThemeOptions } from './theme/theme.ts'
import type { TuiData, TuiServices } from './tui-data.ts'

/** How the program opens. */
export interface TuiOptions extends ThemeOptions {
  readonly panel: PanelId
  /** Whether the clock of live play runs from the start. */
  readonly isPlaying?: boolean
}

/**
 * Opens the terminal UI and ends when the user leaves it; the terminal is then as it was.
 *
 * A signal ends the program. Whatever is thrown meanwhile, by whomever, rejects after the terminal was given back.
 */
export const openTui = async (data: TuiData, services: TuiServices, options: TuiOptions): Promise<void> => {
  const device = deviceOf(process.stdout)
  const screen = new Screen(device)
  const session = new TerminalSession(screen, presentProcess)
  const work = new Session(data, readyServices(services))
  let app: Instance | undefined
  try {
    await new Promise<void>((leave, fail) => {
      session.begin(fail)
      const onEffect = (effect: Effect): void => {
        if (effect.kind === 'quit') leave()
        if (effect.kind === 'suspend') session.suspend()
        if (effect.kind === 'repaint') screen.repaint()
        if (effect.kind === 'copy') screen.command(copySequence(effect.text))
        actOn(work, effect)
      }
      const first = firstState(options.panel, options.symbols)
      const start = { ...first, play: { ...first.play, isPlaying: options.isPlaying === true } }
      app = show(
        <FaultBoundary onFault={fail}>
          <Sized device={device} work={work} app={{ start, theme: options, onEffect }} />
        </FaultBoundary>,
        screen
      )
    })
  } finally {
    session.end()
    work.end()
    app?.unmount()
  }
}

/** The application in the size that the terminal has, with what the session has come to. */
const Sized = ({
  device,
  work,
  app
}: {
  readonly device: Device
  readonly work: Session
  readonly app: Omit<AppProps, 'columns' | 'rows' | 'data' | 'session'>
}): ReactElement => {
  const session = useSyncExternalStore(work.subscribe, work.view)
  return <App {...app} {...useSize(device)} data={session.data} session={session} />
}

/** Renders on the screen. What ink reads from the environment must not change it: all of that is set here. */
const show = (node: ReactElement, screen: Screen): Instance => {
  const rows = new FrameRows()
  return render(<FrameRowsContext value={rows}>{node}</FrameRowsContext>, {
    stdout: frameStream(rows, lines => screen.paint(lines)),
    stdin: process.stdin,
    stderr: process.stderr,
    debug: true,
    exitOnCtrlC: false,
    patchConsole: false,
    isScreenReaderEnabled: false
  })
}
