import { TouchEnd } from '../../src/engine/observations.ts'
import { type Presence, presenceAt, presenceOf } from './attendance.ts'
import { isNear, type Run } from './observed-run.ts'
import { gaps, secondsOf, within } from './stretches.ts'

/** Everybody is in one place, there when they begin something, able to do it, and busy, idle or away while scheduled. */
export const attendanceProblems = (run: Run): string[] => {
  const people = presenceOf(run)
  return run.rowsOfPerson.flatMap((rows, agent) => [
    ...handProblems(run, agent),
    ...rows.flatMap(row => rowProblems(run, people[agent], row)),
    ...pauseProblems(run, agent, people[agent]),
    ...sumProblems(run, agent, people[agent])
  ])
}

/** Nobody has two things in hand at once, but for live tickets up to the capacity of each. */
const handProblems = ({ program: { kinds }, observations: { touches }, endOf, rowsOfPerson }: Run, agent: number) => {
  let hands: number[] = []
  const roomOf = (row: number) => (isLive({ kinds, touches }, row) ? (kinds.capacity?.[touches.kind[row]] ?? 1) : 1)
  return rowsOfPerson[agent].flatMap(row => {
    hands = [...hands.filter(other => endOf[other] > touches.startAt[row]), row]
    const isTooMuch = hands.length > Math.min(...hands.map(roomOf))
    return isTooMuch ? [`person ${agent} has two touches at ${touches.startAt[row]}, or more than they may`] : []
  })
}

type Rows = Pick<Run['program'], 'kinds'> & Pick<Run['observations'], 'touches'>

const isLive = ({ kinds, touches }: Rows, row: number): boolean =>
  !isAside(touches.end[row]) && kinds.isLive?.[touches.kind[row]] === 1

/** Whether a row is not work on its ticket. */
const isAside = (end: number): boolean => end === TouchEnd.handoverGiven || end === TouchEnd.consulted

/** Nobody begins anything while absent or without the skill, but for writing up what they have just handed over. */
const rowProblems = ({ program, observations: { touches } }: Run, presence: readonly Presence[], row: number) => {
  const agent = touches.agent[row]
  const before = touches.previous[row]
  if (touches.end[row] === TouchEnd.handoverGiven) {
    return touches.end[before] === TouchEnd.handedOver && touches.agent[before] === agent
      ? []
      : [`writing-up ${row} does not follow a touch that its person handed over`]
  }
  const { onShift, isPausing, group } = presenceAt(presence, touches.startAt[row])
  if (!onShift || isPausing) return [`touch ${row} starts off shift`]
  const skill = program.kinds.skill[touches.kind[row]]
  const isAble =
    touches.end[row] === TouchEnd.consulted
      ? answersIn(program, skill).includes(group)
      : program.groups.proficiency[group * program.groups.skills + skill] > 0
  return isAble ? [] : [`person ${agent} has touch ${row} without skill ${skill}`]
}

const answersIn = ({ consults }: Run['program'], skill: number): number[] =>
  consults ? [...consults.groups.slice(consults.groupsFrom[skill], consults.groupsFrom[skill + 1])] : []

/** In a pause only live tickets, talks and writing-up go on. */
const pauseProblems = (run: Run, agent: number, presence: readonly Presence[]): string[] => {
  const { program, observations, endOf, rowsOfPerson } = run
  const { touches } = observations
  const stopping = rowsOfPerson[agent].filter(
    row => !isAside(touches.end[row]) && !isLive({ kinds: program.kinds, touches }, row)
  )
  return presence
    .filter(({ isPausing }) => isPausing)
    .flatMap(({ from, to }) => stopping.filter(row => touches.startAt[row] < to && endOf[row] > from))
    .map(row => `touch ${row} goes on in a pause`)
}

/** Busy + idle + away = scheduled. */
const sumProblems = (
  { busyOf, observations: { endedAt } }: Run,
  agent: number,
  presence: readonly Presence[]
): string[] => {
  const parts = { busy: 0, idle: 0, away: 0 }
  let scheduled = 0
  for (const { from, to, onShift, isPausing } of presence) {
    const end = Math.min(to, endedAt)
    if (!onShift || end <= from) continue
    scheduled += end - from
    parts[isPausing ? 'away' : 'idle'] += secondsOf(gaps(busyOf[agent], from, end))
    parts.busy += secondsOf(within(busyOf[agent], from, end))
  }
  const sum = parts.busy + parts.idle + parts.away
  return isNear(sum, scheduled) ? [] : [`person ${agent} is scheduled for ${scheduled} s, but the parts are ${sum} s`]
}
