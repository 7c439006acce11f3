import { z } from 'zod'
import { duration, positiveDuration, ratio, share } from './quantities.ts'

const parts = z
  .strictObject(
    {
      exponential: z.strictObject({ mean: positiveDuration, zero: share.optional() }),
      lognormal: z.strictObject({
        mean: positiveDuration.optional(),
        cv: ratio.optional(),
        median: positiveDuration.optional(),
        sigma: z.number().positive().max(5).optional()
      }),
      gamma: z.strictObject({ mean: positiveDuration, cv: ratio }),
      erlang: z.strictObject({ mean: positiveDuration, phases: z.number().int().min(1).max(1000) }),
      weibull: z.strictObject({ mean: positiveDuration, shape: z.number().min(0.1).max(50) }),
      uniform: z.strictObject({ from: duration, to: positiveDuration }),
      triangular: z.strictObject({ least: duration, likely: duration, most: positiveDuration })
    },
    'a distribution, such as `{exponential: {mean: 20 min}}`'
  )
  .partial()

/** Names of the families; a distribution is a map with exactly one of these keys. */
export const DISTRIBUTION_FAMILIES: readonly string[] = Object.keys(parts.shape)

const complain = (value: z.output<typeof parts>): string | undefined => {
  if (Object.keys(value).length !== 1)
    return 'must name exactly one distribution; write it like `exponential: {mean: 20 min}`'
  const { lognormal, uniform, triangular, gamma } = value
  if (lognormal) {
    const byMean = lognormal.mean !== undefined && lognormal.cv !== undefined
    const byMedian = lognormal.median !== undefined && lognormal.sigma !== undefined
    if (byMean === byMedian || Object.keys(lognormal).length !== 2)
      return 'is not complete; lognormal needs either `mean` and `cv` or `median` and `sigma`'
    if (byMean && lognormal.cv === 0)
      return 'has a coefficient of variation of 0%; write a constant as a duration alone'
  }
  if (gamma?.cv === 0) return 'has a coefficient of variation of 0%; write a constant as a duration alone'
  if (uniform && uniform.to <= uniform.from) return 'has an empty range; `to` must be longer than `from`'
  if (
    triangular &&
    !(
      triangular.least <= triangular.likely &&
      triangular.likely <= triangular.most &&
      triangular.least < triangular.most
    )
  )
    return 'is out of order; `least` ≤ `likely` ≤ `most` must hold, and `least` < `most`'
  return undefined
}

/** A duration that is drawn: a plain duration is a constant, an object names one distribution. Seconds once read. */
export const distribution = z
  .union([
    duration.transform(constant => ({ constant })),
    parts.superRefine((value, context) => {
      const message = complain(value)
      if (message) context.addIssue({ code: 'custom', message })
    })
  ])
  .meta({
    description: 'A duration (constant), or one of exponential, lognormal, gamma, erlang, weibull, uniform, triangular.'
  })

/** One of the families; exactly one key is set, parameters in seconds. */
export type ScenarioDistribution = z.output<typeof distribution>
