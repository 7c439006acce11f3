import type { TracedRun } from '../life-line/traced-run.ts'

/** Where an open ticket is. */
export const Phase = { waiting: 0, inWork: 1, pending: 2, bot: 3 } as const
const PHASES = 4

/** What a person does; the pause of who goes on working in it is work. */
export const Presence = { idle: 0, busy: 1, paused: 2, overtime: 3 } as const
const PRESENCES = 4

/**
 * How tickets and people are counted: one number a cell.
 *
 * Tickets by phase, queue, priority and region (of the person who worked on it last; the last is nobody yet); people by region and
 * what they do. Tickets that are not open and people who are away are in the cell `away`, whose number means nothing.
 */
export interface DeskCells {
  readonly queues: number
  readonly priorities: number
  /** Of people; tickets have one more, for nobody yet. */
  readonly regions: number
  readonly count: number
  readonly away: number
  ticket(phase: number, queue: number, priority: number, region: number): number
  person(presence: number, region: number): number
}

/** Numbers the cells of a run. */
export function deskCells({ legend }: Pick<TracedRun, 'legend'>): DeskCells {
  const [queues, priorities, regions] = [legend.queues.length, legend.priorities.length, legend.regions.length]
  const firstPerson = PHASES * queues * priorities * (regions + 1)
  const away = firstPerson + PRESENCES * regions
  return {
    queues,
    priorities,
    regions,
    count: away + 1,
    away,
    ticket: (phase, queue, priority, region) =>
      ((phase * queues + queue) * priorities + priority) * (regions + 1) + region,
    person: (presence, region) => firstPerson + presence * regions + region
  }
}
