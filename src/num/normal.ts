const CENTRAL_ABOVE = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
  133.14166789178438, 3.3871328727963665
]
const CENTRAL_BELOW = [
  5226.495278852546, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
  42.31333070160091, 1
]
const MIDDLE_ABOVE = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835
]
const MIDDLE_BELOW = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1
]
const FAR_ABOVE = [
  2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
  1.7848265399172913, 5.463784911164114, 6.657904643501103
]
const FAR_BELOW = [
  2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133, 0.014875361290850615,
  0.1369298809227358, 0.599832206555888, 1
]

/**
 * Quantile of the standard normal distribution at `p`, 0 < p < 1; −∞ at 0, ∞ at 1, NaN outside.
 *
 * Relative accuracy about 10^−15. Source: M. J. Wichura, "Algorithm AS 241: the percentage points of the normal
 * distribution", Applied Statistics 37 (1988), routine PPND16.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    return (q * seventhDegree(CENTRAL_ABOVE, r)) / seventhDegree(CENTRAL_BELOW, r)
  }
  const z = upperTail(q < 0 ? p : 1 - p)
  return q < 0 ? -z : z
}

/** The z that is exceeded with probability `tail` ≤ 0.075. */
function upperTail(tail: number): number {
  if (tail === 0) return Infinity
  const r = Math.sqrt(-Math.log(tail))
  if (r <= 5) return seventhDegree(MIDDLE_ABOVE, r - 1.6) / seventhDegree(MIDDLE_BELOW, r - 1.6)
  return seventhDegree(FAR_ABOVE, r - 5) / seventhDegree(FAR_BELOW, r - 5)
}

/** The polynomial with these coefficients, highest power first; written out because it is in the path of every draw. */
function seventhDegree(c: readonly number[], r: number): number {
  const upper = ((c[0] * r + c[1]) * r + c[2]) * r + c[3]
  return (((upper * r + c[4]) * r + c[5]) * r + c[6]) * r + c[7]
}
