import type { Theme } from '../theme/theme.ts'

/** A bar of `width` cells made of parts, each in the colour and fill of its band; `whole` is what the full width stands for. */
export const stackedBar = (
  parts: readonly { readonly band: number; readonly value: number }[],
  whole: number,
  width: number,
  theme: Theme
): string => {
  if (whole <= 0) return ' '.repeat(width)
  let sum = 0
  let used = 0
  let text = ''
  for (const { band, value } of parts) {
    sum += Math.max(0, value)
    const until = Math.min(width, Math.round((sum / whole) * width))
    if (until > used) text += theme.band(band, fillOf(band, theme).repeat(until - used))
    used = Math.max(used, until)
  }
  return text + ' '.repeat(width - used)
}

/** The fill of a band, told apart without colour too; where there are colours all are solid. */
export const fillOf = (band: number, { depth, symbols }: Theme): string =>
  depth > 0 && symbols.set !== 'ascii' ? symbols.bar : symbols.bands[band % symbols.bands.length]
