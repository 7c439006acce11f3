import type { Result } from '../../metrics/schemas/result-schema.ts'
import type { Quantity, Table } from '../figure.ts'
import { groupOfSkill } from '../panels/skill-page.ts'
import { staffCell, staffSkills, staffWeek } from '../panels/staff-cells.ts'
import { quantity, shareOnTime } from '../quantities.ts'
import { hourInWords } from '../week-hours.ts'

/** Every skill: its people, how loaded they are, when most are missing, and how its tickets fare. */
export const skillTable = (result: Result): Table => ({
  kind: 'table',
  section: 'skills',
  title: 'Skills',
  columns: [
    'Skill',
    'Tickets',
    'People',
    'Load',
    'Short a week',
    'Worst hour',
    'Wait mean',
    'Replied in time',
    'Solved in time'
  ],
  rows: staffSkills(result).map(skill => rowOf(result, skill)),
  spare: ['Worst hour', 'Wait mean'],
  notes: [
    'People: who have the skill while they are scheduled. Load: person-hours required of those available. Short: person-hours a week in which at least half a person is missing; at least so many, since whoever has the skill is taken to do nothing else.'
  ]
})

const rowOf = (result: Result, skill: string): (string | Quantity)[] => {
  const cell = staffCell(result, null, skill)
  const week = cell === undefined ? undefined : staffWeek(cell)
  const group = groupOfSkill(result, skill)
  const isShort = (week?.hoursShort ?? 0) > 0
  return [
    skill,
    quantity(group?.counts.arrived ?? null, 'tickets'),
    { value: cell?.people ?? null, unit: 'people' },
    { value: week?.load ?? null, unit: 'share' },
    { value: week?.missingHours ?? 0, unit: 'hours', ...(isShort && { verdict: 'missed' as const }) },
    isShort && week !== undefined ? hourInWords(week.worstHour) : '–',
    quantity(group?.times.firstWaitSeconds.mean ?? null, 'seconds'),
    group === undefined ? { value: null, unit: 'share' } : shareOnTime(group.firstReplyTarget),
    group === undefined ? { value: null, unit: 'share' } : shareOnTime(group.resolutionTarget)
  ]
}
