import { displayWidth } from '../../text/display-width.ts'
import type { Theme } from '../theme/theme.ts'
import { fillOf } from './stacked-bar.ts'

/** What the bands of stacked bars are, in their colours and fills, on as many lines as it takes; the band `without` is left out. */
export const bandLegend = (bands: readonly string[], without: number, width: number, theme: Theme): string[] => {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const [band, name] of bands.entries()) {
    if (band === without) continue
    const own = displayWidth(name) + 4
    if (used > 0 && used + own - 2 > width) {
      lines.push(line.trimEnd())
      line = ''
      used = 0
    }
    line += `${theme.band(band, fillOf(band, theme))} ${name}  `
    used += own
  }
  return used > 0 ? [...lines, line.trimEnd()] : lines
}
