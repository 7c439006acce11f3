import { readdirSync } from 'node:fs'
import { visibleText } from '../../input/visible-text.ts'
import { memoryNeed } from '../../study/memory.ts'
import { pieceName } from '../../study/sweep/piece-name.ts'
import type { SweepPoint } from '../../study/sweep/run-sweep.ts'
import { requireFolder } from '../make-folder.ts'
import { reasonOf } from '../output.ts'
import { UserError } from '../user-error.ts'

/** What a sweep would do. */
export interface DryRun {
  readonly points: readonly SweepPoint[]
  readonly names: readonly string[]
  readonly seed: number
  readonly replications: number
  readonly jobs: number
  readonly folder: string
}

/** Measured on the bundled scenarios on one processor of an ordinary server: of each ticket, and of each replication besides. */
const SECONDS_A_TICKET = 5e-6
const SECONDS_A_REPLICATION = 0.3

const figure = (count: number): string => count.toLocaleString('en-US')
const counted = (count: number, one: string): string => `${figure(count)} ${one}${count === 1 ? '' : 's'}`

/**
 * Says what a sweep would run, how long about and in how much memory, without running it.
 * @throws UserError where pieces cannot be kept in the folder
 */
export const dryRunText = ({ points, names, seed, replications, jobs, folder }: DryRun): string => {
  const kept = keptNames(folder)
  const unique = [...new Map(points.map(point => [point.mark, point])).values()]
  const needs = unique.map(({ input }) => memoryNeed(input, 1, jobs))
  const left = unique.map(({ mark }) =>
    Array.from({ length: replications }, (_, i) => pieceName(mark, seed, i)).filter(name => !kept.has(`${name}.piece`))
  )
  const toRun = left.reduce((sum, { length }) => sum + length, 0)
  const all = unique.length * replications
  const tickets = needs.reduce((sum, need, i) => sum + need.tickets * left[i].length, 0)
  const memory = needs.reduce((most, { total }) => Math.max(most, total), 0)
  const seconds = (tickets * SECONDS_A_TICKET + toRun * SECONDS_A_REPLICATION) / jobs
  return [
    `${counted(points.length, 'point')}, ${counted(replications, 'replication')} of each:`,
    ...names.map(name => `  ${visibleText(name)}`),
    `To run: ${counted(toRun, 'replication')}${all > toRun ? `; ${figure(all - toRun)} more ${all - toRun === 1 ? 'is' : 'are'} kept in ${visibleText(folder)}` : ''}.`,
    `Tickets: about ${figure(Math.round(tickets))} in all${toRun > 0 ? `, ${figure(Math.round(tickets / toRun))} a replication` : ''}.`,
    `Time: roughly ${inWords(seconds)} with ${jobs} ${jobs === 1 ? 'job' : 'jobs'}, judged by the number of tickets.`,
    `Memory: about ${figure(Math.ceil(memory / 1e6))} MB.`,
    ''
  ].join('\n')
}

const keptNames = (folder: string): ReadonlySet<string> => {
  requireFolder(folder)
  try {
    return new Set(readdirSync(folder))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Set()
    throw new UserError(`Cannot read ${visibleText(folder)}: ${reasonOf(error)}.`)
  }
}

const inWords = (seconds: number): string => {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  return seconds < 5400 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`
}
