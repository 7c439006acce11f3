import { scenarioNames } from '../model/names/names.ts'
import type { Scenario } from '../model/scenario.ts'
import { type MemoryNeed, memoryNeed } from './memory.ts'
import type { StudyInput } from './study-input.ts'

/** Measured, see README.md; bytes kept of a replication of an arm, and of each priority in it. */
const REPLICATION = 1500
const PRIORITY = 700

/** About how much memory a comparison of these arms takes at its peak: that of the largest, and what the others add. */
export const compareMemory = (arms: readonly StudyInput[], replications: number, jobs: number): MemoryNeed => {
  const needs = arms.map(input => memoryNeed(input, 1, jobs))
  const largest = needs.reduce((most, need) => (need.ofJob > most.ofJob ? need : most))
  const kept = replications * arms.reduce((sum, { scenario }) => sum + keptOf(scenario), 0)
  const tables = new Map(arms.map(({ recorded }, arm) => [recorded?.tickets, needs[arm].recorded]))
  const ofTables = [...tables.values()].reduce((sum, bytes) => sum + bytes, 0) - largest.recorded
  return { ...largest, kept, total: largest.total - largest.kept + kept + ofTables }
}

const keptOf = (scenario: Scenario): number => REPLICATION + scenarioNames(scenario).priorities.length * PRIORITY
