import { dateOf } from '../../time/dates.ts'
import { type LocatedProblem, problemAt } from '../located-problem.ts'
import type { Source, Span } from '../source.ts'
import { type IcsLine, icsLines } from './ics-lines.ts'
import { type Complaint, type IcsTime, isComplaint, localOf, readIcsDuration, readIcsTime } from './ics-time.ts'
import { readYearlyRule, type YearlyRule } from './yearly-rule.ts'

/** One VEVENT: when it begins, how long it lasts on its own clock, and the years in which it comes back. */
export interface IcsEvent {
  readonly start: IcsTime
  /** Above 0; whole days for an event of whole days. */
  readonly seconds: number
  readonly rule: YearlyRule | undefined
  /** Local seconds of dates of the rule that are left out, and of further dates. */
  readonly excluded: ReadonlySet<number>
  readonly added: readonly IcsTime[]
  readonly name: string | undefined
}

interface Block {
  readonly span: Span
  readonly lines: Map<string, IcsLine[]>
}

const DAY = 86_400
const LONGEST = 366 * DAY
const LONGEST_NAME = 80
const FIRST_YEAR = 1900
/** More than the holidays of any office; keeps reading quick. */
const MOST_EVENTS = 5000

/** The properties of each VEVENT; those of what it holds in turn (alarms) are passed over. */
const blocksOf = (lines: readonly IcsLine[]): Block[] => {
  const blocks: Block[] = []
  const open: string[] = []
  for (const line of lines) {
    if (line.name === 'BEGIN') {
      open.push(line.value.trim().toUpperCase())
      if (open.at(-1) === 'VEVENT') blocks.push({ span: line.span, lines: new Map() })
    } else if (line.name === 'END') open.pop()
    else if (open.at(-1) === 'VEVENT') {
      const block = blocks[blocks.length - 1]
      const same = block.lines.get(line.name)
      if (same) same.push(line)
      else block.lines.set(line.name, [line])
    }
  }
  return blocks
}

/** Leaves the reading of one event. */
class UnreadableEvent extends Error {
  constructor(readonly problem: LocatedProblem) {
    super(problem.message)
  }
}

const refuse = (span: Span, [message, hint]: Complaint): never => {
  throw new UnreadableEvent(problemAt(span, 'ics-event', message, hint))
}

const timesOf = (line: IcsLine): IcsTime[] =>
  line.value.split(',').map(value => {
    const read = readIcsTime(value, line)
    return isComplaint(read) ? refuse(line.span, read) : read
  })

const onlyTime = (line: IcsLine): IcsTime => {
  const read = readIcsTime(line.value, line)
  return isComplaint(read) ? refuse(line.span, read) : read
}

const lengthOf = ({ span, lines }: Block, start: IcsTime): number => {
  const [end] = lines.get('DTEND') ?? []
  const [duration] = lines.get('DURATION') ?? []
  if (end) {
    const until = onlyTime(end)
    const isWholeDay = start.time === undefined && until.day === start.day
    if ((until.time === undefined) !== (start.time === undefined))
      return refuse(end.span, [
        'an event of whole days ends with a date, one with a time ends with a time',
        'make the two alike'
      ])
    if (until.zone !== start.zone)
      return refuse(end.span, ['the event begins and ends on different clocks', 'give both the same TZID'])
    return isWholeDay ? DAY : localOf(until) - localOf(start)
  }
  if (duration)
    return (
      readIcsDuration(duration.value) ??
      refuse(duration.span, [`"${duration.value}" is not a duration`, 'write it like `P1D` or `PT4H`'])
    )
  return start.time === undefined ? DAY : refuse(span, ['the event has no end', 'give it a DTEND or a DURATION'])
}

const checkedLength = (block: Block, start: IcsTime): number => {
  const seconds = lengthOf(block, start)
  if (seconds <= 0) return refuse(block.span, ['the event ends before it begins', 'exchange DTSTART and DTEND'])
  if (seconds > LONGEST) return refuse(block.span, ['the event is longer than a year', 'check its DTEND'])
  return start.time === undefined ? Math.ceil(seconds / DAY) * DAY : seconds
}

const ruleOf = ({ lines }: Block): YearlyRule | undefined => {
  const [line, second] = lines.get('RRULE') ?? []
  if (line === undefined) return undefined
  if (second) return refuse(second.span, ['the event has two rules', 'make two events of it'])
  const rule = readYearlyRule(line)
  return isComplaint(rule) ? refuse(line.span, rule) : rule
}

const unescaped = (text: string): string =>
  text
    .replaceAll(/\\[nN]/g, ' ')
    .replaceAll(/\\(.)/g, '$1')
    .trim()

const nameOf = ({ lines }: Block): string | undefined =>
  unescaped(lines.get('SUMMARY')?.[0]?.value ?? '').slice(0, LONGEST_NAME) || undefined

const eventOf = (block: Block, movedDates: readonly number[]): IcsEvent => {
  const [begin] = block.lines.get('DTSTART') ?? []
  if (begin === undefined)
    return refuse(block.span, ['the event has no start', 'give it a line `DTSTART;VALUE=DATE:20270425`'])
  const start = onlyTime(begin)
  if (dateOf(start.day).year < FIRST_YEAR)
    return refuse(begin.span, [
      `the event begins before ${FIRST_YEAR}`,
      'let it begin in one of the years that are simulated'
    ])
  const excluded = (block.lines.get('EXDATE') ?? []).flatMap(timesOf).map(localOf)
  return {
    start,
    seconds: checkedLength(block, start),
    rule: ruleOf(block),
    excluded: new Set([...excluded, ...movedDates]),
    added: (block.lines.get('RDATE') ?? []).flatMap(timesOf),
    name: nameOf(block)
  }
}

const uidOf = ({ lines }: Block): string => lines.get('UID')?.[0]?.value ?? ''

/** Local seconds of the dates that events of their own (`RECURRENCE-ID`) take out of a repeated one. */
const movedOf = (blocks: readonly Block[]): Map<string, number[]> => {
  const moved = new Map<string, number[]>()
  for (const block of blocks) {
    const times = (block.lines.get('RECURRENCE-ID') ?? []).flatMap(timesOf).map(localOf)
    if (times.length > 0) moved.set(uidOf(block), [...(moved.get(uidOf(block)) ?? []), ...times])
  }
  return moved
}

const isCancelled = ({ lines }: Block): boolean => lines.get('STATUS')?.[0]?.value.trim().toUpperCase() === 'CANCELLED'

const isMoved = ({ lines }: Block): boolean => lines.has('RECURRENCE-ID')

const attempt = <T>(problems: LocatedProblem[], read: () => T): T | undefined => {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof UnreadableEvent)) throw error
    problems.push(error.problem)
    return undefined
  }
}

/** The events of a calendar file (RFC 5545), cancelled ones left out, and every line of it that cannot be read. */
export const icsEvents = (source: Source): { events: IcsEvent[]; problems: LocatedProblem[] } => {
  const { lines, problems } = icsLines(source)
  const [first] = lines
  if (first?.name !== 'BEGIN' || first.value.trim().toUpperCase() !== 'VCALENDAR') {
    const span = first?.span ?? { source, start: 0, end: 1 }
    return {
      events: [],
      problems: [problemAt(span, 'not-a-calendar', 'this is not a calendar file', 'it begins with BEGIN:VCALENDAR')]
    }
  }
  const blocks = blocksOf(lines)
  if (blocks.length > MOST_EVENTS) {
    const complaint = [
      `the calendar has ${blocks.length} events; at most ${MOST_EVENTS} are read`,
      'keep only the holidays'
    ] as const
    return { events: [], problems: [problemAt(blocks[MOST_EVENTS].span, 'too-many-events', ...complaint)] }
  }
  const moved = attempt(problems, () => movedOf(blocks)) ?? new Map<string, number[]>()
  const events = blocks
    .filter(block => !isCancelled(block))
    .flatMap(
      block => attempt(problems, () => eventOf(block, isMoved(block) ? [] : (moved.get(uidOf(block)) ?? []))) ?? []
    )
  return { events, problems }
}
