import { judgeArms } from '../metrics/expect/arm-expectations.ts'
import { COMPARISON_SCHEMA, type ComparedArm, type Comparison } from '../metrics/schemas/comparison-schema.ts'
import { writtenDifferences } from '../model/written-changes.ts'
import type { Arm, ArmRun } from './arm.ts'
import { armLabel } from './arm-label.ts'
import { armWarnings } from './arm-warnings.ts'
import { compareValues } from './compare.ts'
import { moreForDifferences, reachedDifferences } from './compare-precision.ts'
import type { PrecisionGoal } from './precision.ts'
import { type ArmsRun, type ArmsSettings, runArms } from './run-arms.ts'

/** How arms are compared. Neither `jobs` nor the order in which replications finish changes what comes out. */
export interface CompareSettings extends Omit<ArmsSettings, 'more'> {
  /** Differences from the first arm to be known so well: more replications are run until all are, at most `most` of each arm. */
  readonly precision?: { readonly goals: readonly PrecisionGoal[]; readonly most: number }
}

/**
 * Runs every replication of every arm with the same luck and compares the arms with the first.
 *
 * Luck is drawn by ticket and person, so that arms differ by what they do and not by chance. Of a replication only its
 * headline values, and those that something is expected of, are kept. The comparison tells which replications failed and whether it was ended early.
 * @throws ReplicationFault where failures leave fewer than two replications; ArmDemandError where the demand of an arm cannot be drawn;
 *   NothingFinished where `signal` ends it before two have finished
 */
export const compareArms = async (arms: readonly Arm[], settings: CompareSettings): Promise<Comparison> => {
  const { precision, ...rest } = settings
  const more = precision && moreForDifferences(precision.goals, precision.most)
  return comparisonOf(await runArms(arms, { ...rest, ...(more && { more }) }), settings)
}

const comparisonOf = (run: ArmsRun, { seed, expected = [], precision }: CompareSettings): Comparison => {
  const { runs } = run
  const labels = runs.map((_, index) => armLabel(index))
  const [{ arm, tzRelease, values }] = runs
  const compared = compareValues(
    labels,
    runs.map(own => own.values)
  )
  return {
    schema: COMPARISON_SCHEMA,
    versions: { ...arm.input.record.versions },
    seed,
    replications: values.length,
    study: {
      ...studyOf(run),
      precision:
        precision === undefined ? null : reachedDifferences(precision.goals, compared.measures, labels.slice(1))
    },
    tzRelease,
    arms: runs.map((own, i) => armOf(own, labels[i])),
    changes: changesOf(runs),
    warnings: warningsOf(runs, labels),
    expectations: judgeArms(
      expected,
      labels,
      runs.map(own => own.expected)
    ),
    ...compared
  }
}

const studyOf = ({ wanted, faults, isInterrupted }: ArmsRun): Omit<Comparison['study'], 'precision'> => ({
  wanted,
  failed: faults.map(({ arm = '', replication, seed, reason }) => ({
    arm,
    replication: replication + 1,
    seed,
    reason
  })),
  isInterrupted
})

const changesOf = (runs: readonly ArmRun[]): Comparison['changes'] =>
  writtenDifferences(runs.map(({ arm: { written } }) => written)).map(({ path, values }) => ({
    path,
    values: [...values]
  }))

const warningsOf = ([first, ...others]: readonly ArmRun[], labels: readonly string[]): Comparison['warnings'] =>
  others.flatMap((run, i) => armWarnings(first, run).map(message => ({ arm: labels[i + 1], message })))

const armOf = ({ arm: { input, file, settings } }: ArmRun, label: string): ComparedArm => {
  const { scenario, record } = input
  return {
    label,
    name: scenario.name,
    file,
    settings: [...settings],
    firstDay: scenario.period.from,
    lastDay: scenario.period.to,
    zone: scenario.period.zone,
    inputs: record.inputs.map(({ file: own, sha256 }) => ({ file: own, sha256 }))
  }
}
