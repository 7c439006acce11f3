import { type MemoryNeed, memoryNeed } from '../../study/memory.ts'
import type { StudyInput } from '../../study/run-study.ts'

/** What a ticket and its touches take while tables are made of them, and the cells that are written together; bytes. */
const BYTES = { ticket: 350, cells: 200e6 } as const

/** About how much memory a study takes at its peak where its tables are written too, one replication at a time. */
export const tablesNeed = (input: StudyInput, replications: number): MemoryNeed => {
  const need = memoryNeed(input, replications, 1)
  const more = need.tickets * BYTES.ticket + BYTES.cells
  return { ...need, total: need.total + more, ofJob: need.ofJob + more }
}
