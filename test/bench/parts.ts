import { deskWorks } from './desk-works.ts'
import { growthRows } from './growth.ts'
import { jobsRows } from './jobs-part.ts'
import type { Part, Row } from './part.ts'
import { replayRows } from './replay-part.ts'
import { withRivals } from './rivals.ts'
import { scaledDesk } from './scaled-desk.ts'
import { startRows } from './start-part.ts'
import { convertMillionTimes, expandFortyRules, expandPlan, expandWithAbsence, readMillionTimes } from './time-work.ts'
import { timedWorks } from './timed-works.ts'
import { w1Scenario, w2Scenario } from './work-scenarios.ts'

const part = (name: string, about: string, isShort: boolean, run: Part['run']): Part => ({ name, about, isShort, run })

const times = (): Promise<Row[]> =>
  timedWorks([
    { name: 'forty shift rules over five years', run: expandFortyRules },
    { name: '5,000 people over five years', run: expandPlan },
    { name: '5,000 people over five years with absence', run: expandWithAbsence },
    { name: 'a million ticket times read', run: readMillionTimes },
    { name: 'a million wall-clock times converted', run: convertMillionTimes }
  ])

/** All parts, in the order in which they run. */
export const parts: readonly Part[] = [
  part('w1', 'M/M/120, a million customers, beside its rivals', true, async () =>
    withRivals('w1', await timedWorks(deskWorks('W1', w1Scenario()), 3))
  ),
  part('w2', 'five skills, twelve groups, a million customers, beside its rivals', true, async () =>
    withRivals('w2', await timedWorks(deskWorks('W2', w2Scenario()), 3))
  ),
  part('month', 'the bundled desk, five weeks, whole model', true, () =>
    timedWorks(deskWorks('month', scaledDesk('month')))
  ),
  part('year', 'the bundled desk, 52 weeks, whole model', true, () =>
    timedWorks(deskWorks('year', scaledDesk('year')), 3)
  ),
  part('growth', 'the month with 1 and 10 times the people and tickets', true, () => growthRows('month', [1, 10])),
  part(
    'growth-all',
    'the month with 1, 10 and 100 times the people and tickets; 100 times the year does not fit',
    false,
    () => growthRows('month', [1, 10, 100])
  ),
  part('growth-year', 'the year with 1 and 10 times the people and tickets', false, () => growthRows('year', [1, 10])),
  part('replay-1m', 'a million tickets replayed from a file', true, () => replayRows(1_000_000)),
  part('replay-10m', 'ten million tickets replayed from a file', false, () => replayRows(10_000_000)),
  part('start', 'start-up of the program', true, startRows),
  part('jobs-month', '100 replications of the month in one thread and in two', true, () => jobsRows('month')),
  part('jobs-year', '100 replications of the year in one thread and in two', false, () => jobsRows('year')),
  part('times', 'shifts, calendars and time zones', true, times)
]
