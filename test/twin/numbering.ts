/** Numbers each thing that is asked for, equal things alike; `things` has them in order of their numbers. */
export const createNumbering = <T>() => {
  const keys = new Map<string, number>()
  const things: T[] = []
  const numberOf = (thing: T): number => {
    const key = JSON.stringify(thing)
    if (!keys.has(key)) keys.set(key, things.push(thing) - 1)
    return keys.get(key) as number
  }
  return { things, numberOf }
}
