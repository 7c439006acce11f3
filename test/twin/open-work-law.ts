import { TicketState } from '../../src/engine/observations.ts'
import { presenceOf } from './attendance.ts'
import { isNear, type Run } from './observed-run.ts'
import { gaps, type Stretch, within } from './stretches.ts'

/** Nobody is idle while a ticket waits that is open to their group. */
export const openWorkProblems = (run: Run): string[] => {
  const idle = idleTimes(run)
  return openWaits(run).flatMap(({ ticket, line, from, to }) =>
    groupsOf(run, line).flatMap(group =>
      (idle.get(group) ?? [])
        .filter(({ times }) => within(times, from, to).some(time => time.from < time.to && !isNear(time.from, time.to)))
        .map(({ agent }) => `person ${agent} is idle while ticket ${ticket} waits for them from ${from} to ${to}`)
    )
  )
}

interface IdleTimes {
  readonly agent: number
  readonly times: Stretch[]
}

/** When somebody of each group is present with nothing in hand: each of its people once, with their times in order. */
const idleTimes = (run: Run): Map<number, IdleTimes[]> => {
  const idle = new Map<number, IdleTimes[]>()
  presenceOf(run).forEach((presence, agent) => {
    const own = new Map<number, Stretch[]>()
    for (const { from, to, onShift, isPausing, group } of presence) {
      if (!onShift || isPausing) continue
      const times = own.get(group) ?? []
      times.push(...gaps(run.busyOf[agent], from, Math.min(to, run.observations.endedAt)))
      own.set(group, times)
    }
    for (const [group, times] of own) idle.set(group, [...(idle.get(group) ?? []), { agent, times }])
  })
  return idle
}

type OpenWait = Stretch & { ticket: number; line: number }

/** The part of every wait for which the ticket is open to all of its stage 0, and the line in which it then waits. */
const openWaits = (run: Run): OpenWait[] => {
  const { tickets, touches, endedAt } = run.observations
  return run.chains.flatMap((chain, ticket) => [
    ...failedWaits(run, ticket),
    ...chain.map((row, step) => ({
      ticket,
      line: lineOf(run, touches.kind[row], step),
      from: touches.openToAllAt[row],
      to: touches.startAt[row]
    })),
    ...(tickets.state[ticket] === TicketState.waiting
      ? [
          {
            ticket,
            line: lineOf(run, tickets.kind[ticket], chain.length),
            from: tickets.openToAllAt[ticket],
            to: endedAt
          }
        ]
      : [])
  ])
}

/** Waits after which the customer left; the first began when the bot was done with it. */
const failedWaits = (run: Run, ticket: number): OpenWait[] => {
  const { program, observations, attempts } = run
  const { redials, tickets } = observations
  const { createdAt, botSeconds } = program.tickets
  const hasBot = createdAt[ticket] >= program.startAt
  let from = Math.max(program.startAt, createdAt[ticket] + (hasBot ? (botSeconds?.[ticket] ?? 0) : 0))
  const line = lineOf(run, program.tickets.kind[ticket], 0)
  const waits = attempts[ticket].map(row => {
    const wait = { ticket, line, from, to: redials.leftAt[row] }
    from = redials.backAt[row]
    return wait
  })
  const isLost = tickets.state[ticket] === TicketState.abandoned
  return isLost ? [...waits, { ticket, line, from, to: tickets.closedAt[ticket] }] : waits
}

/** Line of a kind at stage 0, before or after its first row. */
const lineOf = ({ program: { kinds } }: Run, kind: number, rows: number): number =>
  kinds.line[kind * kinds.maxStages * 2 + (rows > 0 ? 1 : 0)]

const groupsOf = ({ program: { lines } }: Run, line: number): number[] => [
  ...lines.groups.slice(lines.groupsFrom[line], lines.groupsFrom[line + 1])
]
