/** How an arm is called, or what it has more than another: `B`, `B − A`. */
export const differenceName = (arm: string, against: string | null): string =>
  against === null ? arm : `${arm} − ${against}`
