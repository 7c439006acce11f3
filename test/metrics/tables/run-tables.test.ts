import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { simulate } from '../../../src/engine/simulate.ts'
import { measure } from '../../../src/metrics/measure.ts'
import type { Measures } from '../../../src/metrics/measures.ts'
import { runTables, type TableName, type TableRows } from '../../../src/metrics/tables/run-tables.ts'
import { programs } from '../../twin/programs.ts'
import { legendOfProgram } from '../legend-of-program.ts'

type Row = Record<string, string | number | boolean | null>
type Tables = Record<TableName, Row[]>

const rowsOf = ({ columns, rows, cells }: TableRows): Row[] => {
  const columnCells = columns.map((_, column) => cells(column, 0, rows))
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(columns.map(({ name }, column) => [name, columnCells[column][row]]))
  )
}

const sum = (rows: readonly Row[], column: string): number =>
  rows.reduce((total, row) => total + Number(row[column] ?? 0), 0)

/** Of each cell at most half a millisecond, or half a millionth, is lost. */
const expectSum = (rows: readonly Row[], column: string, expected: number, step = 0.0005): void =>
  expect(Math.abs(sum(rows, column) - expected)).toBeLessThanOrEqual(rows.length * step + 1e-6)

const whole = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)

const eachRun = (law: (tables: Tables, measures: Measures, heads: readonly TableRows[]) => void): void =>
  fc.assert(
    fc.property(programs, program => {
      fc.pre(program.until > 0)
      const legend = legendOfProgram(program, Math.min(program.until, 40), 10)
      const observations = simulate(program)
      const measures = measure(program, legend, observations)
      const made = [...runTables({ replication: 3, program, legend, observations, measures })]
      law(Object.fromEntries(made.map(table => [table.name, rowsOf(table)])) as Tables, measures, made)
    }),
    { numRuns: 40, seed: 20_270_302 }
  )

describe('the tables of any run', () => {
  test('the counted tickets add up to the counts and times of the measures', () => {
    eachRun(({ tickets }, { breakDowns }) => {
      const counted = tickets.filter(({ isCounted }) => isCounted)
      const [{ counts, times, firstReplyTarget, nextReplyTarget, resolutionTarget }] = breakDowns[0].groups
      expect(counted).toHaveLength(counts.arrived)
      for (const state of ['solved', 'deflected', 'abandoned', 'pending', 'waiting'] as const)
        expect(counted.filter(row => row.state === state)).toHaveLength(counts[state])
      expect(counted.filter(row => row.state === 'turned away')).toHaveLength(counts.turnedAway)
      const solved = counted.filter(row => row.state === 'solved')
      for (const key of ['touches', 'people', 'regions', 'handovers', 'transfers', 'reopens'] as const)
        expectSum(solved, key, times[key].count * (times[key].mean || 0))
      for (const key of ['resolutionSeconds', 'firstReplySeconds', 'firstWaitSeconds'] as const) {
        expect(counted.filter(row => row[key] !== null)).toHaveLength(times[key].count)
        expectSum(counted, key, times[key].count * (times[key].mean || 0))
      }
      const judged = (column: string, outcome: string) => counted.filter(row => row[column] === outcome).length
      expect(judged('firstReplyPromise', 'met')).toBe(firstReplyTarget.met)
      expect(judged('firstReplyPromise', 'missed')).toBe(firstReplyTarget.due - firstReplyTarget.met)
      expect(judged('resolutionPromise', 'met')).toBe(resolutionTarget.met)
      expect(judged('resolutionPromise', 'not yet due')).toBe(resolutionTarget.notYetDue)
      expect(sum(counted, 'nextRepliesDue')).toBe(nextReplyTarget.due)
      expect(sum(counted, 'nextRepliesMet')).toBe(nextReplyTarget.met)
    })
  })

  test('the causes of a solved ticket, and what it went through, add up to its time to resolution', () => {
    eachRun(({ tickets }) => {
      for (const row of tickets.filter(({ state }) => state === 'solved')) {
        const causes = Object.keys(row).filter(key => key.endsWith('CauseSeconds'))
        expect(causes).toHaveLength(12)
        const parts = ['waitSeconds', 'workSeconds', 'pendingSeconds', 'botSeconds', 'betweenSeconds']
        for (const columns of [causes, parts])
          expect(whole(columns.map(column => Number(row[column])))).toBeCloseTo(Number(row.resolutionSeconds), 1)
      }
    })
  })

  test('busy time and overtime of the touches, and of the people, add up to those of the regions', () => {
    eachRun(({ touches, people }, { staffing: { totals } }) => {
      for (const { region, busySeconds, overtimeSeconds, availableSeconds, scheduledSeconds } of totals)
        for (const rows of [touches, people]) {
          const own = rows.filter(row => row.region === region)
          expectSum(own, 'busySeconds', busySeconds)
          expectSum(own, 'overtimeSeconds', overtimeSeconds)
          if (rows !== people) continue
          expectSum(own, 'availableSeconds', availableSeconds)
          expectSum(own, 'scheduledSeconds', scheduledSeconds)
        }
    })
  })

  test('the touches of each person and of each ticket are as many as their rows say', () => {
    eachRun(({ touches, tickets, people }, { observedUntil, grid }) => {
      const start = Date.UTC(2027, 2, 1)
      const isWork = ({ kind }: Row) => kind === 'work' || kind === 'sorting'
      const isCounted = ({ startAt }: Row) =>
        Number(startAt) >= start && Number(startAt) < start + grid.intervals.until * 1000
      for (const { person, touches: own, consultsGiven } of people) {
        const theirs = touches.filter(row => row.person === person && isCounted(row))
        expect(theirs.filter(isWork)).toHaveLength(Number(own))
        expect(theirs.filter(({ kind }) => kind === 'answering')).toHaveLength(Number(consultsGiven))
      }
      for (const { ticket, touches: own } of tickets)
        expect(touches.filter(row => row.ticket === ticket && isWork(row))).toHaveLength(Number(own))
      for (const { endAt } of touches) expect(Number(endAt)).toBeLessThanOrEqual(start + observedUntil * 1000 + 1)
    })
  })

  test('the intervals of all regions hold the queue, and those of the regions the people', () => {
    eachRun(({ intervals }, { staffing, waiting, backlog, grid }) => {
      expect(intervals).toHaveLength(staffing.cells.length * grid.intervals.count)
      const all = intervals.filter(({ region, skill }) => region === null && skill === null)
      expectSum(all, 'waitingTickets', whole(waiting[0].mean), 5e-7)
      expectSum(all, 'backlogTickets', whole(backlog[0].mean), 5e-7)
      for (const column of ['busy', 'available', 'scheduled'] as const) {
        const cell = staffing.cells.find(({ region, skill }) => region === null && skill === null)
        expectSum(all, `${column}People`, whole(cell?.intervals[column] ?? []), 5e-7)
      }
      for (const row of intervals.filter(({ region }) => region !== null)) expect(row.waitingTickets).toBeNull()
    })
  })

  test('a cell is missing only in a column that may be empty, and is of the type of its column', () => {
    eachRun((_, __, made) => {
      for (const { columns, rows, cells } of made)
        columns.forEach(({ name, type, isNullable }, column) => {
          for (const cell of cells(column, 0, rows)) {
            if (cell === null) expect(`${name} ${isNullable}`).toBe(`${name} true`)
            else if (type === 'text') expect(typeof cell).toBe('string')
            else if (type === 'flag') expect(typeof cell).toBe('boolean')
            else
              expect([name, Number.isFinite(cell), type === 'number' || Number.isInteger(cell)]).toEqual([
                name,
                true,
                true
              ])
          }
        })
    })
  })
})
