import { TouchEnd } from '../../engine/observations.ts'
import { touchEndName } from '../life-line/trace-ticket.ts'
import { type Columns, count, flag, instant, seconds, text } from './column.ts'
import { personNames } from './person-names.ts'
import { type TouchSource, TouchWork } from './touch-source.ts'

const WORKS: Readonly<Record<number, string>> = {
  [TouchWork.work]: 'work',
  [TouchWork.sorting]: 'sorting',
  [TouchWork.answering]: 'answering',
  [TouchWork.handingOver]: 'handing over'
}

/** Names of all ends by their numbers. */
const ENDS = Object.values(TouchEnd).map(touchEndName)

type InstantKey = 'waitingSince' | 'startAt' | 'endAt'

const at = (key: InstantKey) => (source: TouchSource, row: number) =>
  source.legend.epochSeconds + source.observations.touches[key][row]

const who = (key: 'person' | 'team' | 'region') => (source: TouchSource, row: number) =>
  personNames(source, source.observations.touches.agent[row])[key]

const kindOf = ({ observations }: TouchSource, row: number): number => observations.touches.kind[row]

/** Columns of the table of touches: one row a stretch of somebody’s work on a ticket, in order of their start. */
export const touchColumns: Columns<TouchSource> = [
  count('replication', ({ replication }) => replication, 'Number of the replication, from 1.'),
  text(
    'ticket',
    ({ legend, observations }, row) => legend.ticketId(observations.touches.ticket[row]),
    'Id of the ticket, as in the table of tickets.'
  ),
  text('person', who('person'), 'Who did it.'),
  text('team', who('team'), 'Team of the person.'),
  text('region', who('region'), 'Region of the team.'),
  text(
    'kind',
    ({ work }, row) => WORKS[work[row]],
    '`work`, `sorting` (triage only), `answering` somebody who asked, or `handing over` (writing up after the shift).'
  ),
  text(
    'skill',
    (source, row) => source.legend.skills[source.program.kinds.skill[kindOf(source, row)]],
    'Skill, and below priority and queue, as which the ticket had waited.'
  ),
  text(
    'priority',
    (source, row) => source.legend.priorities[source.program.kinds.priority[kindOf(source, row)]],
    'Priority of the ticket.'
  ),
  text(
    'queue',
    (source, row) => source.legend.queues[source.legend.kindQueue[kindOf(source, row)]],
    'Queue of the ticket.'
  ),
  instant('waitingSince', at('waitingSince'), 'When the wait for this touch began.'),
  instant('startAt', at('startAt'), 'Start.', false),
  instant('endAt', at('endAt'), 'End, or the end of the run.', false),
  seconds(
    'seconds',
    ({ observations: { touches } }, row) => touches.endAt[row] - touches.startAt[row],
    'From start to end.'
  ),
  seconds(
    'busySeconds',
    ({ time }, row) => time.busy[row],
    'Part of it within the counted period and the shift; of several touches of a person at once each second counts once, for the first. They add up to the busy hours of the result.'
  ),
  seconds(
    'overtimeSeconds',
    ({ time }, row) => time.overtime[row],
    'The same outside the shift: they add up to the overtime of the result.'
  ),
  seconds(
    'askingSeconds',
    ({ observations: { touches } }, row) => touches.consultSeconds[row],
    'Part of it: asking for help and being helped.'
  ),
  seconds(
    'extraSeconds',
    ({ observations: { touches } }, row) => touches.extraSeconds[row],
    'Part of it: switching, reading, taking over.'
  ),
  flag(
    'isTakenOver',
    ({ observations: { touches } }, row) => touches.isTakenOver[row] === 1,
    'The ticket was handed over since its touch before.'
  ),
  text(
    'end',
    ({ observations: { touches } }, row) => ENDS[touches.end[row]],
    'Why it ended: `solved`, `pending`, `interrupted`, `handed over`, `kept`, `unfinished`, `handover given`, `paused`, `consulted`, `transferred`.'
  )
]
