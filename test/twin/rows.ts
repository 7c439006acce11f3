import type { TwinPerson, TwinTicket, TwinTouch, World } from './world.ts'

/** What makes a row differ from one that waited for nothing, took over nothing and works on nothing. */
type RowDraft = Pick<TwinTouch, 'activity' | 'end' | 'endAt'> & Partial<TwinTouch>

/** Adds a row of something that a person begins now, to the run and to whoever keeps it. */
export const addRow = (world: World, ticket: TwinTicket, person: TwinPerson, what: RowDraft): TwinTouch => {
  const { now } = world
  const row: TwinTouch = {
    activity: what.activity,
    ticket,
    person,
    kind: what.kind ?? ticket.kind,
    waitingSince: what.waitingSince ?? now,
    openToAllAt: what.openToAllAt ?? now,
    isTakenOver: what.isTakenOver ?? false,
    startAt: now,
    isSorting: what.isSorting ?? false,
    extraSeconds: what.extraSeconds ?? 0,
    effort: what.effort ?? 0,
    proficiency: what.proficiency ?? 1,
    isAsking: false,
    consultSeconds: 0,
    work: what.work ?? 0,
    workAt: now,
    endAt: what.endAt,
    end: what.end
  }
  world.rows.push(row)
  if (row.activity !== 'answer') ticket.rows.push(row)
  return row
}
