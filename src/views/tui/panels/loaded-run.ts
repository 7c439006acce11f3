import type { TracedRun } from '../../../metrics/life-line/traced-run.ts'
import { wrap } from '../../text/wrap.ts'
import type { Loaded } from '../tui-data.ts'
import { linesContent, type PanelContent, type Space } from './panel.ts'

/** What stands in a panel while the run is not there ticket by ticket, or why it never will be; undefined: it is there. */
export const insteadOfRun = (
  traced: Loaded<TracedRun>,
  { width, height, theme }: Space,
  shows: string
): PanelContent | undefined => {
  if (traced.state === 'ready') return undefined
  if (traced.state === 'none') {
    const text = `${shows} cannot be shown for this result: ${traced.reason}`
    return linesContent(wrap(text, width).map(theme.warn), height)
  }
  const text = 'Simulating the first replication to follow it ticket by ticket; this takes a moment. Esc stops it.'
  return { ...linesContent(wrap(text, width), height), isAwaited: true }
}
