import type { Legend } from '../../engine/legend.ts'
import type { Observations } from '../../engine/observations.ts'
import type { Program } from '../../engine/program.ts'
import { requireAtLeast, requireEqual } from '../require-equal.ts'
import type { TimeGrid } from '../series/time-grid.ts'
import { addPresence } from './add-presence.ts'
import { addWork } from './add-work.ts'
import { firstRow, type PersonTime, type Presences, type TouchSeconds } from './person-time.ts'

/**
 * Adds up who was scheduled, who was available and who worked when, and writes the time of each touch where it is asked for; throws where the parts of a person's time do not add up (M8).
 */
export function personTimeOf(
  program: Program,
  legend: Legend,
  observations: Observations,
  presences: Presences,
  grid: TimeGrid,
  ofTouches?: TouchSeconds
): PersonTime {
  const empty = emptyTime(program, legend, grid, presences.planned === presences.actual)
  const time = ofTouches === undefined ? empty : { ...empty, ofTouches }
  addPresence(time, program, legend, presences, grid)
  addWork(time, program, legend, observations, presences, grid)
  addAnySkill(time, time.busy)
  addAnySkill(time, time.overtime)
  checkPeople(time)
  return time
}

function emptyTime(program: Program, legend: Legend, grid: TimeGrid, isAsPlanned: boolean): PersonTime {
  const regions = legend.regions.length
  const { skills } = program.groups
  const { count } = program.agents
  const size = regions * (skills + 1) * grid.count
  const scheduled = new Float64Array(size)
  const scheduledOf = new Float64Array(count)
  return {
    regions,
    skills,
    pieces: grid.count,
    scheduled,
    available: isAsPlanned ? scheduled : new Float64Array(size),
    busy: new Float64Array(size),
    overtime: new Float64Array(size),
    ofPeople: {
      scheduled: scheduledOf,
      available: isAsPlanned ? scheduledOf : new Float64Array(count),
      busy: new Float64Array(count),
      idle: new Float64Array(count),
      overtime: new Float64Array(count)
    }
  }
}

/** What is worked on is of one skill, so work of any skill is the sum over skills. */
function addAnySkill(time: PersonTime, seconds: Float64Array): void {
  for (let region = 0; region < time.regions; region++) {
    const any = firstRow(time, region, time.skills)
    for (let skill = 0; skill < time.skills; skill++) {
      const row = firstRow(time, region, skill)
      for (let piece = 0; piece < time.pieces; piece++) seconds[any + piece] += seconds[row + piece]
    }
  }
}

/** Busy, idle and away are found apart from each other: from the touches, from what lies between them, and from the plan. */
function checkPeople({ ofPeople: { scheduled, available, busy, idle } }: PersonTime): void {
  for (let agent = 0; agent < available.length; agent++) {
    requireEqual(`busy + idle of person ${agent}`, busy[agent] + idle[agent], 'available', available[agent])
    if (scheduled !== available)
      requireAtLeast(`scheduled time of person ${agent}`, scheduled[agent], 'available', available[agent])
  }
}
