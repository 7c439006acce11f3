/** Bits of colour that a terminal shows: none, the 16 colours, 256, or all. */
export type ColourDepth = 0 | 4 | 8 | 24

/**
 * Colours that the terminal of an environment shows, as it says in `NO_COLOR`, `FORCE_COLOR`, `COLORTERM` and `TERM`.
 *
 * Any text in `NO_COLOR` means none (no-color.org).
 */
export const colourDepthOf = (environment: NodeJS.ProcessEnv): ColourDepth => {
  const { NO_COLOR, FORCE_COLOR, COLORTERM = '', TERM = '' } = environment
  if (NO_COLOR) return 0
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return forced(FORCE_COLOR)
  if (TERM === 'dumb' || TERM === '') return 0
  if (/truecolor|24bit/i.test(COLORTERM) || /-direct$/.test(TERM)) return 24
  return /256/.test(TERM) ? 8 : 4
}

const forced = (level: string): ColourDepth =>
  (({ '0': 0, false: 0, '2': 8, '3': 24 }) as Readonly<Record<string, ColourDepth>>)[level] ?? 4
