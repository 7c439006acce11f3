import type { Run } from './run.ts'

/** R1: whether waiting ticket a for a person of group A goes before waiting ticket b for a person of group B. */
export const goesFirst = (run: Run, a: number, groupA: number, b: number, groupB: number): boolean => {
  const { preference, skills } = run.groups
  if (preference !== undefined) {
    const { skill } = run.kinds
    const preferenceA = preference[groupA * skills + skill[run.kind[a]]]
    const preferenceB = preference[groupB * skills + skill[run.kind[b]]]
    if (preferenceA !== preferenceB) return preferenceA < preferenceB
  }
  return comesBefore(run, a, b)
}

/** R1 without preference: tier, then key or weighted wait, then row. */
export const comesBefore = (run: Run, a: number, b: number): boolean => {
  const { lines } = run
  const lineA = rankLineOf(run, a)
  const lineB = rankLineOf(run, b)
  if (lines.tier[lineA] !== lines.tier[lineB]) return lines.tier[lineA] < lines.tier[lineB]
  const keyA = run.waiting.keyOf(a)
  const keyB = run.waiting.keyOf(b)
  if (run.isWeighted) {
    const waitA = lines.weight[lineA] * (run.now - keyA)
    const waitB = lines.weight[lineB] * (run.now - keyB)
    return waitA > waitB || (waitA === waitB && a < b)
  }
  return keyA < keyB || (keyA === keyB && a < b)
}

/** Line whose tier and weight hold for a waiting ticket: its own, or the first open one while it waits for its owner alone. */
const rankLineOf = (run: Run, ticket: number): number => {
  const line = run.waiting.lineOf(ticket)
  if (line < run.lines.count) return line
  const { kinds } = run
  return kinds.line[run.kind[ticket] * kinds.maxStages * 2 + (run.lastTouch[ticket] < 0 ? 0 : 1)]
}
