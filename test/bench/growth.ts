import { deskWorks } from './desk-works.ts'
import type { Row } from './part.ts'
import { type PERIODS, scaledDesk } from './scaled-desk.ts'
import { timedWorks } from './timed-works.ts'

const withExponent = (row: Row, first: Row): Row => {
  if (row === first || row.tickets === undefined || first.tickets === undefined) return row
  const exponent = Math.log(row.milliseconds / first.milliseconds) / Math.log(row.tickets / first.tickets)
  return { ...row, remark: `time grows as tickets to the power of ${exponent.toFixed(2)}` }
}

/** The stages of one replication of the bundled desk with so many times its people and tickets; how they grow is set beside the first. */
export const growthRows = async (period: keyof typeof PERIODS, scales: readonly number[]): Promise<Row[]> => {
  const rows: Row[] = []
  let stages = 0
  for (const times of scales) {
    const works = deskWorks(`${period} × ${times}`, scaledDesk(period, times))
    stages = works.length
    rows.push(...(await timedWorks(works, times < 10 ? 5 : times < 100 ? 3 : 1)))
  }
  return rows.map((row, i) => withExponent(row, rows[i % stages]))
}
