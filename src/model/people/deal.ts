/**
 * Names in the order in which they are dealt, each as often as its count says and as evenly spread as can be:
 * `{early: 4, late: 2}` gives early, late, early, early, late, early.
 *
 * Each entry goes to the name furthest behind its share; ties go to the name that stands first.
 */
export const dealtEvenly = (counts: Readonly<Record<string, number>>): string[] => {
  const names = Object.keys(counts).filter(name => counts[name] > 0)
  const total = names.reduce((sum, name) => sum + counts[name], 0)
  const behind = new Float64Array(names.length)
  return Array.from({ length: total }, () => {
    let next = 0
    for (let i = 0; i < names.length; i++) {
      behind[i] += counts[names[i]]
      if (behind[i] > behind[next]) next = i
    }
    behind[next] -= total
    return names[next]
  })
}
