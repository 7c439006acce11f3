/**
 * Names met from one on, each by what the one before names next: up to one that names none or is unknown, to the first that is
 * there already (a circle, which that name closes), or to one more than `most`.
 */
export const wayOfNames = <T>(
  from: string,
  all: Readonly<Record<string, T>>,
  nextOf: (one: T) => string | undefined,
  most = Number.POSITIVE_INFINITY
): string[] => {
  const way = [from]
  for (let at = from; Object.hasOwn(all, at) && way.length <= most; ) {
    const next = nextOf(all[at])
    if (next === undefined) return way
    const isCircle = way.includes(next)
    way.push(next)
    if (isCircle) return way
    at = next
  }
  return way
}
