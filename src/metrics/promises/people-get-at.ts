import type { Program } from '../../engine/program.ts'

/**
 * When people get each ticket, seconds: its creation, or the end of its time with the bot, which after a wrong answer lasts until the
 * customer comes back. Promises and waits for a person run from here.
 */
export function peopleGetAt({ tickets, startAt }: Program): Float64Array {
  const { createdAt, botSeconds } = tickets
  if (botSeconds === undefined) return createdAt
  const getAt = createdAt.slice()
  for (let ticket = 0; ticket < getAt.length; ticket++) {
    if (createdAt[ticket] >= startAt) getAt[ticket] += botSeconds[ticket]
  }
  return getAt
}
