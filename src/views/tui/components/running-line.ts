import { cutTo, displayWidth, fillTo } from '../../text/display-width.ts'
import type { Running } from '../session/session-view.ts'
import type { Theme } from '../theme/theme.ts'

const BAR = 12

/** What is being run again and how far it is, for the footer. */
export const runningLine = ({ changes, share }: Running, width: number, { symbols }: Theme): string => {
  const full = Math.floor(Math.max(0, Math.min(1, share)) * BAR)
  const bar = symbols.bar.repeat(full) + symbols.rest.repeat(BAR - full)
  const end = ` ${bar} ${Math.floor(share * 100)}%  esc stops`
  return fillTo(cutTo(`Trying ${changes.join(', ')}`, width - displayWidth(end)) + end, width)
}
