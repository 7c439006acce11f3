/** 0, 1, … up to but not `count`. */
export const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i)

/** Whether a value is an integer from `least` up to but not `count`. */
export const isWithin = (value: number, count: number, least = 0): boolean =>
  Number.isInteger(value) && value >= least && value < count

/** Whether a value is a share or a probability, 0…1. */
export const isShare = (value: number): boolean => value >= 0 && value <= 1
