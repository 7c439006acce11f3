import { drawTicketUniform } from '../../num/luck.ts'
import { answersOf } from './answers.ts'
import type { Intake, IntakeContext, TicketDraw } from './intake-context.ts'
import { placingOf } from './placing.ts'

export type { Intake, IntakeContext, IntakeNotes } from './intake-context.ts'

/**
 * Lets tickets pass diagnostics, the bot, the conversion of channels and first sight, in this order (F6–F8, K4); adds the kinds that
 * they turn into to the table.
 *
 * All of it hangs on the scenario and on the luck of the ticket alone (K2). Tickets created before the start of the run have the first
 * three behind them, and those pending on the customer all four.
 */
export const takeIn = (context: IntakeContext, luck: Uint32Array): Intake => {
  const answers = answersOf(context)
  const placing = placingOf(context)
  if (answers === undefined && placing === undefined) return { columns: {}, notes: {} }
  const { packed, span } = context
  const { createdAt, luckLow, luckHigh } = packed
  const botSeconds = answers?.columns.botSeconds
  let row = 0
  const draw: TicketDraw = (purpose, n) => drawTicketUniform(luck, luckLow[row], luckHigh[row], purpose, n)
  for (; row < packed.count; row++) {
    const isOpening = createdAt[row] < span.startAt
    const reachesPeople = isOpening || answers === undefined || answers.pass(row, draw)
    if (reachesPeople) placing?.place(row, createdAt[row] + (botSeconds?.[row] ?? 0), draw)
  }
  return {
    columns: { ...answers?.columns, ...placing?.columns },
    notes: { ...answers?.notes, ...placing?.notes }
  }
}
