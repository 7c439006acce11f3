/** How the arm at this place, from 0, is called: `A`, `B`, …, `Z`, `AA`, … */
export const armLabel = (index: number): string =>
  (index < 26 ? '' : armLabel(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))
