/**
 * Probabilities corrected for their number by Holm's method: those at or below α are true findings, all of them together, with
 * a chance of at least 1 − α, however they depend on each other. In the order given; NaN stays NaN and does not count.
 *
 * Source: S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6 (1979).
 */
export function holmCorrected(probabilities: readonly number[]): number[] {
  const ranked = [...probabilities.keys()]
    .filter(i => !Number.isNaN(probabilities[i]))
    .sort((a, b) => probabilities[a] - probabilities[b])
  const corrected = probabilities.map(() => NaN)
  let most = 0
  for (const [rank, i] of ranked.entries()) {
    most = Math.max(most, Math.min(1, (ranked.length - rank) * probabilities[i]))
    corrected[i] = most
  }
  return corrected
}
