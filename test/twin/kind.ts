import type { Program } from '../../src/engine/program.ts'

/** A waiting line as an object: whom it is open to and how it ranks. */
export interface TwinLine {
  readonly tier: number
  readonly weight: number
  /** Selection tier of each group that may take from the line. */
  readonly groupTiers: ReadonlyMap<number, number>
}

/** A kind of ticket, its columns of the program gathered in one object. */
export interface TwinKind {
  readonly row: number
  readonly urgency: number
  readonly skill: number
  readonly effort: number
  readonly patience: number
  readonly replyChance: number
  readonly replyDelay: number
  readonly limit: number
  readonly dueSeconds: number
  readonly dueClock: number
  readonly stageAfterSeconds: readonly number[]
  /** Line by stage, before (0) and after (1) the first touch. */
  readonly lines: readonly (readonly TwinLine[])[]
  readonly ownerSeconds: number
  readonly interrupts: boolean
  readonly shiftEnd: 'hand over' | 'keep' | 'finish'
  readonly overtimeSeconds: number
  readonly afterOvertime: 'hand over' | 'keep'
  readonly ownedAtShiftEnd: 'hand over' | 'keep'
  readonly sorting: number
  readonly moveChance: number
  /** Row of the kind as which it is passed on. */
  readonly moveTo: number
  /** Row of the kind as which it comes back. */
  readonly afterReply: number
  readonly reopenChance: number
  readonly reopenDelay: number
  readonly redialChance: number
  readonly redialDelay: number
  readonly isLive: boolean
  readonly capacity: number
  readonly slowdown: number
}

/** All lines of a program, by row. */
export const readLines = ({ lines }: Program): TwinLine[] =>
  Array.from({ length: lines.count }, (_, line) => {
    const groupTiers = new Map<number, number>()
    for (let i = lines.groupsFrom[line]; i < lines.groupsFrom[line + 1]; i++) {
      groupTiers.set(lines.groups[i], lines.groupTier[i])
    }
    return { tier: lines.tier[line], weight: lines.weight[line], groupTiers }
  })

/** Kind number `k` of a program; what is absent there does not happen. */
export const readKind = (program: Program, k: number, lines: readonly TwinLine[]): TwinKind => ({
  row: k,
  ...readRouting(program, k, lines),
  ...readShiftEnd(program, k),
  ...readLife(program, k),
  ...readTrueWork(program, k),
  ...readLive(program, k)
})

const readRouting = ({ kinds }: Program, k: number, lines: readonly TwinLine[]) => {
  const stages = Array.from({ length: kinds.stages[k] }, (_, stage) => k * kinds.maxStages + stage)
  return {
    urgency: (kinds.urgency ?? kinds.priority)[k],
    skill: kinds.skill[k],
    limit: kinds.limit[k],
    dueSeconds: kinds.dueSeconds[k],
    dueClock: kinds.dueClock[k],
    stageAfterSeconds: stages.map(place => kinds.stageAfterSeconds[place]),
    lines: stages.map(place => [lines[kinds.line[place * 2]], lines[kinds.line[place * 2 + 1]]]),
    ownerSeconds: kinds.ownerSeconds[k],
    interrupts: kinds.interrupts[k] === 1
  }
}

const readShiftEnd = ({ kinds }: Program, k: number) => ({
  shiftEnd: (['hand over', 'keep', 'finish'] as const)[kinds.shiftEnd[k]],
  overtimeSeconds: kinds.overtimeSeconds[k],
  afterOvertime: (['hand over', 'keep'] as const)[kinds.afterOvertime[k]],
  ownedAtShiftEnd: (['hand over', 'keep'] as const)[kinds.ownedAtShiftEnd[k]]
})

const readLife = ({ kinds }: Program, k: number) => ({
  effort: kinds.effort[k],
  patience: kinds.patience[k],
  replyChance: kinds.replyChance[k],
  replyDelay: kinds.replyDelay[k],
  reopenChance: kinds.reopenChance?.[k] ?? 0,
  reopenDelay: kinds.reopenDelay?.[k] ?? -1,
  redialChance: kinds.redialChance?.[k] ?? 0,
  redialDelay: kinds.redialDelay?.[k] ?? -1
})

const readTrueWork = ({ kinds }: Program, k: number) => ({
  sorting: kinds.sorting?.[k] ?? -1,
  moveChance: kinds.moveChance?.[k] ?? 0,
  moveTo: kinds.moveTo?.[k] ?? k,
  afterReply: kinds.afterReply?.[k] ?? k
})

const readLive = ({ kinds }: Program, k: number) => ({
  isLive: kinds.isLive?.[k] === 1,
  capacity: kinds.capacity?.[k] ?? 1,
  slowdown: kinds.slowdown?.[k] ?? 0
})
