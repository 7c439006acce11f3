import { describe, expect, it } from 'vitest'
import { colourDepthOf } from '../../../src/views/tui/theme/colour-depth.ts'
import { defaultSymbols, defaultTheme, hasLightBackground } from '../../../src/views/tui/theme/default-theme.ts'

describe('colours', () => {
  it.each([
    [{ TERM: 'xterm' }, 4],
    [{ TERM: 'xterm-256color' }, 8],
    [{ TERM: 'xterm-256color', COLORTERM: 'truecolor' }, 24],
    [{ TERM: 'xterm-direct' }, 24],
    [{ TERM: 'dumb', COLORTERM: 'truecolor' }, 0],
    [{}, 0],
    [{ TERM: 'xterm-256color', NO_COLOR: '1' }, 0],
    [{ TERM: 'xterm-256color', NO_COLOR: '' }, 8],
    [{ TERM: 'dumb', FORCE_COLOR: '3' }, 24],
    [{ TERM: 'xterm-256color', FORCE_COLOR: '0' }, 0],
    [{ TERM: 'xterm-256color', NO_COLOR: '1', FORCE_COLOR: '3' }, 0]
  ])('of %j are %i bits', (environment, depth) => expect(colourDepthOf(environment)).toBe(depth))
})

describe('a light background', () => {
  it.each(['0;15', '0;7', '0;default;15', '8;11'])('is told by COLORFGBG=%s', COLORFGBG =>
    expect(hasLightBackground({ COLORFGBG })).toBe(true)
  )

  it.each(['15;0', '15;default;0', '7;8', '', '15', 'default;default'])('is not told by COLORFGBG=%s', COLORFGBG =>
    expect(hasLightBackground({ COLORFGBG })).toBe(false)
  )

  it('is what the user says, whatever the environment says', () => {
    expect(defaultTheme({ COLORFGBG: '15;0' }, { isLight: true }).isDark).toBe(false)
    expect(defaultTheme({ COLORFGBG: '0;15' }).isDark).toBe(false)
    expect(defaultTheme({}).isDark).toBe(true)
  })
})

describe('glyphs', () => {
  it.each([
    [{ LANG: 'en_GB.UTF-8' }, 'braille'],
    [{ LANG: 'C.utf8' }, 'braille'],
    [{ LC_ALL: 'C', LANG: 'en_GB.UTF-8' }, 'ascii'],
    [{ LC_CTYPE: 'UTF-8' }, 'braille'],
    [{ LANG: 'de_DE.ISO-8859-1' }, 'ascii'],
    [{}, 'ascii'],
    [{ LANG: 'C.UTF-8', TERM: 'linux' }, 'ascii'],
    [{ WT_SESSION: '1' }, 'braille']
  ] as const)('of %j are %s', (environment, symbols) => expect(defaultSymbols(environment)).toBe(symbols))

  it('are those that the user asks for, whatever the environment says', () =>
    expect(defaultTheme({}, { symbols: 'block' }).symbols).toBe('block'))
})
