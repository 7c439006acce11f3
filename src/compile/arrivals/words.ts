import type { TicketTable } from '../../model/demand/tickets.ts'
import { idWords } from '../../num/luck.ts'

/** The two words of each ticket's id, one row a ticket. */
export interface IdWordColumns {
  readonly low: Uint32Array
  readonly high: Uint32Array
}

/** The words that tickets' luck hangs on: those that the table knows already, else `idWords` of each id. */
export function idWordsOf({ count, id, idLow, idHigh }: TicketTable): IdWordColumns {
  if (idLow !== undefined && idHigh !== undefined) return { low: idLow, high: idHigh }
  const low = new Uint32Array(count)
  const high = new Uint32Array(count)
  for (let row = 0; row < count; row++) {
    const words = idWords(id(row))
    low[row] = words[0]
    high[row] = words[1]
  }
  return { low, high }
}
