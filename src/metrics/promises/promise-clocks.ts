import type { Legend } from '../../engine/legend.ts'
import type { Program } from '../../engine/program.ts'
import { aroundTheClock, type OpenTime, openTime } from '../../num/open-time.ts'
import { trueKinds } from '../dimensions.ts'

/** Row of hours that stands for those of the ticket’s customer. */
const OF_CUSTOMER = -2

/** Finds the clock of each ticket under one of the clocks of the legend (0: around the clock). */
export type ClockOfTicket = (ticket: number) => OpenTime

/** Prepares the clocks of promises; a ticket goes by the kind that it really is, whatever was stated at first. */
export function promiseClocks(program: Program, { serviceClocks }: Legend): (name: number) => ClockOfTicket {
  if (serviceClocks === undefined) return () => () => aroundTheClock
  const { ofKind, ofCustomer, hours } = serviceClocks
  const times = hours.map(({ opensAt, closesAt }) => openTime(opensAt, closesAt))
  const kind = trueKinds(program)
  const { count } = program.kinds
  return name => ticket => {
    const row = ofKind[name * count + kind[ticket]]
    return times[row === OF_CUSTOMER ? (ofCustomer?.[ticket] ?? -1) : row] ?? aroundTheClock
  }
}
