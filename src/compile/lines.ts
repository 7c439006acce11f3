import type { ProgramLines } from '../engine/program.ts'
import type { EligibilityContext } from './eligibility.ts'
import { proficiencyOf } from './eligibility.ts'
import type { Policy } from './policies.ts'

interface Line {
  readonly skill: number
  readonly tier: number
  readonly weight: number
  readonly groups: readonly number[]
  /** Number in order of creation. */
  readonly draft: number
}

/** The lines of a program under construction. Draft numbers hold until `pack`, which orders the lines by tier. */
export interface LineList {
  add(skill: number, tier: number, weight: number, groups: readonly number[]): number
  pack(): { readonly lines: ProgramLines; readonly numberOf: (draft: number) => number }
  /** Lines open to each group, in final numbers. */
  linesOfGroups(): { readonly linesFrom: Int32Array; readonly lines: Int32Array }
}

/** Starts an empty list of lines. */
export const createLineList = (context: EligibilityContext): LineList => {
  const drafts: Line[] = []
  const numbers = new Map<string, number>()
  const sorted = (): Line[] => [...drafts].sort((a, b) => a.tier - b.tier || a.draft - b.draft)
  return {
    add(skill, tier, weight, groups) {
      const key = `${skill}|${tier}|${weight}|${groups.join()}`
      const draft = numbers.get(key) ?? drafts.length
      if (draft === drafts.length) {
        numbers.set(key, draft)
        drafts.push({ skill, tier, weight, groups, draft })
      }
      return draft
    },
    pack() {
      const lines = sorted()
      const finals = new Int32Array(lines.length)
      lines.forEach((line, number) => {
        finals[line.draft] = number
      })
      return { lines: packLines(context, lines), numberOf: draft => finals[draft] }
    },
    linesOfGroups() {
      const lines = sorted()
      return pack(
        context.groups.map((_, group) => lines.flatMap((line, number) => (line.groups.includes(group) ? [number] : [])))
      )
    }
  }
}

const pack = (lists: readonly (readonly number[])[]): { linesFrom: Int32Array; lines: Int32Array } => ({
  linesFrom: startsOf(lists),
  lines: Int32Array.from(lists.flat())
})

const startsOf = (lists: readonly (readonly unknown[])[]): Int32Array => {
  const starts = new Int32Array(lists.length + 1)
  lists.forEach((list, i) => {
    starts[i + 1] = starts[i] + list.length
  })
  return starts
}

const packLines = (context: EligibilityContext, lines: readonly Line[]): ProgramLines => {
  const entries = lines.map(line =>
    line.groups
      .map(group => ({ group, tier: selectionTier(context, group, line.skill) }))
      .sort((a, b) => a.tier - b.tier || a.group - b.group)
  )
  return {
    count: lines.length,
    skill: Uint16Array.from(lines, line => line.skill),
    tier: Uint16Array.from(lines, line => line.tier),
    weight: Float64Array.from(lines, line => line.weight),
    groupsFrom: startsOf(entries),
    groups: Int32Array.from(entries.flat(), entry => entry.group),
    groupTier: Int32Array.from(entries.flat(), entry => entry.tier)
  }
}

const PER_MILLE = 1000

/** R3: who is asked first; the lower tier. */
const selectionTier = ({ scenario, groups, policy }: EligibilityContext, number: number, skill: number): number => {
  const group = groups[number]
  switch (policy.selection) {
    case 'best':
      return Math.round((1 - proficiencyOf(policy, group, skill)) * PER_MILLE)
    case 'least skilled':
      return group.proficiency.slice(0, Object.keys(scenario.skills).length).filter(p => p > 0).length
    case 'preference':
      return group.preference[skill]
    default:
      return 0
  }
}

/** R1: tier of a ticket; the lower goes first. */
export const orderTier = (policy: Policy, priority: number, plan: number, plans: number, isBegun: boolean): number => {
  const rank = policy.order === 'priority' || policy.order === 'preference' ? priority * plans + plan : 0
  return rank * 2 + (policy.begunFirst && !isBegun ? 1 : 0)
}
