import type { ProgramKinds } from '../../src/engine/program.ts'
import type { SkilledLine } from './build-lines.ts'
import { createNumbering } from './numbering.ts'
import type { Draw, KindDraft, LineDraft } from './program-draft.ts'

type NumberOfDraw = (draw: Draw | undefined) => number

/** The kinds of a draft, and the lines in which they wait. */
export const buildKinds = (
  kinds: KindDraft[],
  numberOfDraw: NumberOfDraw
): { kinds: ProgramKinds; lines: SkilledLine[] } => {
  const lines = createNumbering<SkilledLine>()
  const routing = buildStages(kinds, lines.numberOf)
  return {
    lines: lines.things,
    kinds: {
      count: kinds.length,
      ...routing,
      ...buildLife(kinds, numberOfDraw),
      ...buildShiftEnd(kinds),
      ...buildChanges(kinds, numberOfDraw),
      ...buildLive(kinds)
    }
  }
}

const buildStages = (kinds: KindDraft[], numberOfLine: (line: SkilledLine) => number) => {
  const maxStages = Math.max(1, ...kinds.map(kind => kind.stages.length))
  const places = kinds.flatMap(kind => Array.from({ length: maxStages }, (_, s) => ({ kind, stage: kind.stages[s] })))
  const lineOf = ({ skill = 0 }: KindDraft, line: LineDraft | undefined): number =>
    line ? numberOfLine({ ...line, groups: line.groups.toSorted((x, y) => x.tier - y.tier), skill }) : -1
  return {
    priority: Uint8Array.from(kinds, kind => kind.priority ?? 0),
    skill: Uint16Array.from(kinds, kind => kind.skill ?? 0),
    stages: Uint8Array.from(kinds, kind => kind.stages.length),
    stageAfterSeconds: Float64Array.from(places, ({ stage }) => stage?.after ?? Infinity),
    maxStages,
    line: Int32Array.from(
      places.flatMap(({ kind, stage }) => [lineOf(kind, stage?.fresh), lineOf(kind, stage?.begun)])
    ),
    ownerSeconds: Float64Array.from(kinds, kind => kind.ownerSeconds ?? 0),
    interrupts: Uint8Array.from(kinds, kind => (kind.interrupts ? 1 : 0))
  }
}

const buildLife = (kinds: KindDraft[], numberOfDraw: NumberOfDraw) => ({
  effort: Uint16Array.from(kinds, kind => numberOfDraw(kind.effort)),
  patience: Int16Array.from(kinds, kind => numberOfDraw(kind.patience)),
  replyChance: Float64Array.from(kinds, kind => kind.replyChance ?? 0),
  replyDelay: Int16Array.from(kinds, kind => numberOfDraw(kind.replyDelay)),
  limit: Int16Array.from(kinds, kind => kind.limit ?? -1),
  dueSeconds: Float64Array.from(kinds, kind => kind.dueSeconds ?? Infinity),
  dueClock: Int16Array.from(kinds, kind => kind.dueClock ?? -1)
})

const buildShiftEnd = (kinds: KindDraft[]) => ({
  shiftEnd: Uint8Array.from(kinds, kind => ['hand over', 'keep', 'finish'].indexOf(kind.shiftEnd ?? 'hand over')),
  overtimeSeconds: Float64Array.from(kinds, kind => kind.overtimeSeconds ?? 0),
  afterOvertime: Uint8Array.from(kinds, kind => (kind.afterOvertime === 'keep' ? 1 : 0)),
  ownedAtShiftEnd: Uint8Array.from(kinds, kind => (kind.ownedAtShiftEnd === 'keep' ? 1 : 0))
})

/** What becomes of a ticket on its way; a column of which no kind says anything is absent. */
const buildChanges = (kinds: KindDraft[], numberOfDraw: NumberOfDraw) => {
  const says = (column: keyof KindDraft) => kinds.some(kind => kind[column] !== undefined)
  return {
    ...(says('sorting') && { sorting: Int16Array.from(kinds, kind => numberOfDraw(kind.sorting)) }),
    ...(says('move') && {
      moveChance: Float64Array.from(kinds, kind => kind.move?.chance ?? 0),
      moveTo: Uint16Array.from(kinds, (kind, k) => kind.move?.to ?? k)
    }),
    ...(says('afterReply') && { afterReply: Uint16Array.from(kinds, (kind, k) => kind.afterReply ?? k) }),
    ...(says('reopen') && {
      reopenChance: Float64Array.from(kinds, kind => kind.reopen?.chance ?? 0),
      reopenDelay: Int16Array.from(kinds, kind => numberOfDraw(kind.reopen?.delay))
    }),
    ...(says('redial') && {
      redialChance: Float64Array.from(kinds, kind => kind.redial?.chance ?? 0),
      redialDelay: Int16Array.from(kinds, kind => numberOfDraw(kind.redial?.delay))
    })
  }
}

const buildLive = (kinds: KindDraft[]) => ({
  ...(kinds.some(kind => kind.urgency !== undefined) && {
    urgency: Uint8Array.from(kinds, kind => kind.urgency ?? kind.priority ?? 0)
  }),
  ...(kinds.some(kind => kind.isLive !== undefined) && {
    isLive: Uint8Array.from(kinds, kind => (kind.isLive ? 1 : 0)),
    capacity: Uint8Array.from(kinds, kind => kind.capacity ?? 1),
    slowdown: Float64Array.from(kinds, kind => kind.slowdown ?? 0)
  })
})
