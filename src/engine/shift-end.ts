/** What happens to work in hand at the end of a shift (R4), as the program's columns write it. */
export const ShiftEnd = { handOver: 0, keep: 1, finish: 2 } as const
