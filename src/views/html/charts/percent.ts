/** A place 0 … 1 as a percentage for SVG, to a hundredth of a percent: `12.5%`. */
export const percentOf = (place: number): string => `${Number((place * 100).toFixed(2))}%`
