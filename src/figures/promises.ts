import type { Result, TargetLineResult } from '../metrics/schemas/result-schema.ts'
import type { Quantity, Table } from './figure.ts'
import { quantity, shareOfLine } from './quantities.ts'
import { overall } from './read-result.ts'

/** Name of the clock that never stands still. */
export const AROUND_THE_CLOCK = 'around the clock'

/** Each line of the targets: what was promised and what was kept; none where the scenario promises nothing. */
export function promises(result: Result): Table[] {
  const lines = linesWithTickets(result)
  if (lines.length === 0) return []
  const columns = columnsFor(lines)
  return [
    {
      kind: 'table',
      section: 'promises',
      title: 'Promises',
      columns: columns.map(({ title }) => title),
      rows: lines.map(line => columns.map(({ cell }) => cell(line))),
      spare: ['Tickets', 'Promised share'].slice(0, hasMore(lines) ? 2 : 1),
      notes: [...notesOn(lines), ...notJudged(result)]
    }
  ]
}

/** Lines of the targets that hold for any ticket. */
export function linesWithTickets({ targets }: Result): TargetLineResult[] {
  return targets.filter(({ tickets }) => (tickets.value ?? 0) > 0)
}

/** Whether one of the line's promises was judged on few tickets. */
export function isJudgedOnFew({ firstReply, nextReply, resolution }: TargetLineResult): boolean {
  return [firstReply, nextReply, resolution].some(judged => judged?.isJudgedOnFew === true)
}

/** A target in hours where its clock stands still at times and it is long: days would be taken for those of the calendar. */
export function within(seconds: number | null, clock: string): Quantity {
  if (seconds === null || clock === AROUND_THE_CLOCK || seconds < LONG_SECONDS)
    return { value: seconds, unit: 'seconds' }
  return { value: seconds / 3600, unit: 'hours' }
}

const LONG_SECONDS = 86_400

interface Column {
  readonly title: string
  readonly cell: (line: TargetLineResult) => string | Quantity
}

/** What most scenarios do not have takes no room: next replies, and clocks that stand still. */
function columnsFor(lines: readonly TargetLineResult[]): Column[] {
  const columns: Column[] = [
    { title: 'Tickets of', cell: own => (isJudgedOnFew(own) ? `${own.line} *` : own.line) },
    { title: 'Tickets', cell: ({ tickets }) => quantity(tickets, 'tickets') },
    { title: 'Promised share', cell: own => ({ value: requiredShare(own), unit: 'share' }) },
    { title: 'Reply within', cell: ({ firstReply, clock }) => within(firstReply?.targetSeconds ?? null, clock) },
    { title: 'Replied in time', cell: ({ firstReply }) => shareOfLine(firstReply) }
  ]
  if (lines.some(({ nextReply }) => nextReply !== null)) {
    columns.push(
      { title: 'Next within', cell: ({ nextReply, clock }) => within(nextReply?.targetSeconds ?? null, clock) },
      { title: 'Next in time', cell: ({ nextReply }) => shareOfLine(nextReply) }
    )
  }
  columns.push(
    { title: 'Solve within', cell: ({ resolution, clock }) => within(resolution?.targetSeconds ?? null, clock) },
    { title: 'Solved in time', cell: ({ resolution }) => shareOfLine(resolution) }
  )
  if (lines.some(hasOwnClock)) columns.push({ title: 'Clock', cell: clockInWords })
  return columns
}

function requiredShare({ firstReply, nextReply, resolution }: TargetLineResult): number | null {
  return (firstReply ?? nextReply ?? resolution)?.requiredShare ?? null
}

function hasMore(lines: readonly TargetLineResult[]): boolean {
  return lines.some(line => line.nextReply !== null || hasOwnClock(line))
}

function hasOwnClock({ clock, pausedWhilePending }: TargetLineResult): boolean {
  return clock !== AROUND_THE_CLOCK || pausedWhilePending
}

function clockInWords({ clock, pausedWhilePending }: TargetLineResult): string {
  const name = clock === AROUND_THE_CLOCK ? '24 × 7' : clock
  return pausedWhilePending ? `${name}, paused` : name
}

function notesOn(lines: readonly TargetLineResult[]): string[] {
  const hasFew = lines.some(isJudgedOnFew)
  const isPaused = lines.some(({ pausedWhilePending }) => pausedWhilePending)
  return [
    `Each line is judged on its own; ! marks a promise that was missed.${hasFew ? ' * Fewer than 30 tickets: chance may decide.' : ''}`,
    ...(isPaused
      ? [
          'Paused: the clock of the resolution stands still while the ticket is pending, and between a solution and a reopening.'
        ]
      : [])
  ]
}

/** Tickets that count in a line but that nobody could keep waiting. */
function notJudged(result: Result): string[] {
  const { deflected } = overall(result).counts
  return deflected.value ? ['Tickets that diagnostics or the bot solved are counted here, but not judged.'] : []
}
