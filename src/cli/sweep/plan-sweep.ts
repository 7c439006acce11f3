import { shownPath } from '../../input/shown-path.ts'
import { markPoint } from '../../study/sweep/piece-name.ts'
import { pointInWords } from '../../study/sweep/points.ts'
import type { SweepPoint } from '../../study/sweep/run-sweep.ts'
import { figuresOfPoint, type PlannedPoint, type SweepPlan } from '../../study/sweep/sweep-result.ts'
import { tzRelease } from '../../time/tz-release.ts'
import type { Flags } from '../command.ts'
import { expectFlag } from '../expect-flag.ts'
import { jobsThatFit, memoryLimits } from '../fit-memory.ts'
import { isOn, positional, textFlag, textFlags } from '../flags.ts'
import { jobsFlag } from '../jobs-flag.ts'
import { note } from '../say.ts'
import { UserError } from '../user-error.ts'
import { version } from '../version.ts'
import { measureFlag } from './measure-flag.ts'
import { programBuild } from './piece-place.ts'
import { pointErrors, sameNotes, skippedNotes, skippedPoints } from './point-problems.ts'
import { type ReadPoint, readPoints } from './read-points.ts'
import type { VaryFlags } from './vary-flag.ts'

/** A sweep that can be run. */
export interface SweepJob {
  readonly plan: SweepPlan
  readonly points: readonly SweepPoint[]
  /** The points in words. */
  readonly names: readonly string[]
}

/**
 * Reads and checks all points, and what is asked of them, before anything is run.
 * @throws UserError with all that is wrong, point by point
 */
export const planSweep = async (
  flags: Flags,
  { variations, design }: VaryFlags,
  { seed, replications }: { readonly seed: number; readonly replications: number }
): Promise<SweepJob> => {
  const isQuiet = isOn(flags, 'quiet')
  const { points, problems, same, notes, settings } = await readPoints(flags, { variations, design })
  if (!isQuiet) for (const line of notes) note(line)
  const isSkipping = isOn(flags, 'skip-bad-points') && points.length > 0
  if (problems.length > 0 && !isSkipping) throw pointErrors(problems, settings)
  const skipped = skippedPoints(problems)
  if (!isQuiet) for (const line of [...skippedNotes(skipped), ...sameNotes(same)]) note(line)
  const planned = points.map(({ values, isBase, input: { scenario } }): PlannedPoint => {
    return { values, isBase, scenario, expected: expectFlag(flags, scenario) }
  })
  const { measures, areUsual } = measureFlag(flags, planned[0].scenario)
  const build = programBuild()
  const marked = points.map((point, i) => ({
    input: point.input,
    mark: markOf(point, build, isOn(flags, 'skip-bad-rows')),
    figures: figuresOfPoint(measures, planned[i])
  }))
  const { record, scenario } = points[0].input
  return {
    points: marked,
    names: points.map(({ values }) => pointInWords(variations, values)),
    plan: {
      versions: record.versions,
      scenario: { name: scenario.name, file: shownPath(positional(flags, 'scenario')) },
      settings: textFlags(flags, 'set'),
      seed,
      wanted: replications,
      tzRelease: tzRelease(),
      inputs: record.inputs.map(({ file, sha256 }) => ({ file, sha256 })),
      design,
      vary: variations.map(({ path, values }) => ({ path, values: [...values] })),
      skipped: skipped.map(({ reason, points: own }) => ({ reason, points: [...own] })),
      same: same.map(({ point, as }) => ({ point, as })),
      measures,
      areUsual,
      points: planned,
      reference: Math.max(
        0,
        planned.findIndex(({ isBase }) => isBase)
      )
    }
  }
}

const markOf = (
  { input: { scenario }, ticketsSha256: sha256 }: ReadPoint,
  build: string,
  skipBadRows: boolean
): string =>
  markPoint({
    scenario,
    program: { version, build },
    tzRelease: tzRelease(),
    tickets: sha256 === undefined ? null : { sha256, skipBadRows }
  })

/**
 * Replications at a time with which every point fits into memory.
 * @throws UserError that names the first point that does not fit
 */
export const jobsOfSweep = (flags: Flags, { points, names, plan }: SweepJob): number => {
  const jobs = jobsFlag(flags, points.length * plan.wanted)
  const isAsked = textFlag(flags, 'jobs') !== undefined
  const limits = memoryLimits()
  return points.reduce((fewest, { input }, i) => {
    try {
      return Math.min(fewest, jobsThatFit(input, 1, { jobs: fewest, isAsked }, limits))
    } catch (error) {
      throw error instanceof UserError ? new UserError(`At ${names[i]}: ${error.message}`) : error
    }
  }, jobs)
}
