/** The same function, which works out what it says of an object once; `make` is pure. */
export const remembered = <K extends object, V>(make: (of: K) => V): ((of: K) => V) => {
  const known = new WeakMap<K, { readonly value: V }>()
  return of => {
    const found = known.get(of) ?? { value: make(of) }
    known.set(of, found)
    return found.value
  }
}
